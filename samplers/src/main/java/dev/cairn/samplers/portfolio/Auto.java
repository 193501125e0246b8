package dev.cairn.samplers.portfolio;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Samplers;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A portfolio: by rules that look at the space, the objectives, what runs, how the search gets on
 * and how many trials are left, each trial is left to one of the other samplers, with its defaults.
 * The lineage says which and why. Costs what the chosen one costs; deterministic as they are.
 */
final class Auto implements Sampler {
  private final AutoOptions options;
  private final Map<String, Sampler> members = new LinkedHashMap<>();

  Auto(AutoOptions options, StudySpec spec) {
    this.options = options;
    for (String id : Choice.ids(spec.goals().size())) {
      members.put(id, Samplers.create(spec.withSampler(id)));
    }
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Restart restart = restart(view);
    Choice choice = choice(view, restart);
    StudyView seen = choice.anew() ? restart.of(view) : view;
    return member(choice.id())
        .suggest(seen, random)
        .map(found -> new Suggestion(found.row(), choice.words() + found.reason()));
  }

  @Override
  public int choose(StudyView view, List<Trial> paused, RandomGenerator random) {
    return member(choice(view, restart(view)).id()).choose(view, paused, random);
  }

  @Override
  public Optional<Trial> recommend(StudyView view) {
    return member(choice(view, restart(view)).id()).recommend(view);
  }

  @Override
  public Optional<String> infeasible(StudyView view) {
    return member(choice(view, restart(view)).id()).infeasible(view);
  }

  private Choice choice(StudyView view, Restart restart) {
    return Choice.of(Situation.of(view, restart.all().still()), options);
  }

  /** With several objectives nothing is known of steps forward. */
  private Restart restart(StudyView view) {
    Restart.Follow fold = new Restart.Follow(options.patience());
    return view.spec().goals().size() == 1 ? view.state(fold) : fold.initial();
  }

  private Sampler member(String id) {
    Sampler member = members.get(id);
    if (member == null) {
      throw new IllegalStateException("The portfolio has no member " + id + ".");
    }
    return member;
  }
}
