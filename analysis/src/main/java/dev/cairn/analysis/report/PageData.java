package dev.cairn.analysis.report;

import dev.cairn.analysis.frontier.Frontier;
import dev.cairn.analysis.timeline.Timeline;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything a page shows, as one JSON object. */
final class PageData {
  private PageData() {}

  static Value of(StudyView all, List<String> statement) {
    return of(all, statement, Excerpt.MOST);
  }

  /** With at most about so many trials. */
  @SuppressWarnings("ReferenceEquality") // the very view where nothing was left out
  static Value of(StudyView all, List<String> statement, int most) {
    StudyView view = Excerpt.of(all, most);
    var trials = new Trials(view);
    Json.Members page = facts(view, trials, statement);
    derived(page, view, trials);
    if (view.finished().size() + view.pending().size()
        < all.finished().size() + all.pending().size()) {
      page.with("of", Value.of((long) all.asked()));
    }
    Ranking.best(view)
        .ifPresent(
            best ->
                page.with("best", trials.place(best.number()))
                    .with("settings", Value.of(best.configuration().toString())));
    return page.build();
  }

  /** What is so of the study and its trials. */
  static Json.Members facts(StudyView view, Trials trials, List<String> statement) {
    StudySpec spec = view.spec();
    var page =
        new Json.Members()
            .with("study", Value.of(spec.name()))
            .with("objectives", Json.array(spec.goals(), PageData::objective))
            .with("constraints", Json.texts(spec.constraints()))
            .with("sampler", algorithm(spec.sampler()))
            .with("scheduler", algorithm(spec.scheduler()))
            .with("start", trials.start())
            .with("columns", Axes.of(spec.space()))
            .with("trials", trials.toValue());
    if (!statement.isEmpty()) {
      page.with("statement", Json.texts(statement));
    }
    // where it decides a random number of trials, the seed is a secret
    if (spec.privacy().flatMap(Privacy::draw).isEmpty()) {
      page.with("seed", Value.of(spec.seed()));
    }
    spec.fidelity()
        .ifPresent(
            fidelity ->
                page.with("fidelity", Value.of(fidelity.name()))
                    .with("fullFidelity", Json.number(fidelity.high())));
    spec.fidelity()
        .flatMap(Fidelity::grid)
        .ifPresent(grid -> page.with("steps", Json.array(grid.steps(), PageData::step)));
    return page;
  }

  /** What follows from the trials; seconds where there are many. */
  static Json.Members derived(Json.Members page, StudyView view, Trials trials) {
    return page.with("findings", findings(view, trials))
        .with("frontier", frontier(view, trials))
        .with("timeline", timeline(view, trials))
        .with("stopping", Stopping.of(view, trials));
  }

  static Value objective(Goal goal) {
    return new Json.Members()
        .with("name", Value.of(goal.name()))
        .with("maximize", Value.of(goal.maximize()))
        .build();
  }

  /** Its place on the scale and its values. */
  private static Value step(Grid.Step step) {
    String values = step.values().stream().map(Fidelity::shown).collect(Collectors.joining(" × "));
    return Value.of(List.of(Json.number(step.cost()), Value.of(values)));
  }

  static Value algorithm(Algorithm algorithm) {
    return new Json.Members()
        .with("id", Value.of(algorithm.id()))
        .with("options", algorithm.options())
        .build();
  }

  private static Value findings(StudyView view, Trials trials) {
    List<Value> findings = new ArrayList<>();
    for (int objective = 0; objective < view.spec().goals().size(); objective++) {
      findings.add(new Findings(view, trials, objective).toValue());
    }
    return Value.of(findings);
  }

  private static Value frontier(StudyView view, Trials trials) {
    if (view.spec().goals().size() < 2) {
      return Value.NULL;
    }
    Frontier frontier = Frontier.of(view);
    return new Json.Members()
        .with("members", Json.array(frontier.members(), t -> trials.place(t.number())))
        .with("dominated", Json.numbers(frontier.progress().shares()))
        .build();
  }

  private static Value timeline(StudyView view, Trials trials) {
    Timeline timeline = Timeline.of(view);
    return new Json.Members()
        .with("slots", Json.texts(timeline.slots()))
        .with("trial", Json.array(timeline.bars(), b -> trials.place(b.trial())))
        .with("slot", Json.numbers(timeline.bars(), Timeline.Bar::slot))
        .with("from", Json.array(timeline.bars(), b -> trials.seconds(b.from())))
        .with("to", Json.array(timeline.bars(), b -> trials.seconds(b.to())))
        .build();
  }
}
