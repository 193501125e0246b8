package dev.cairn.analysis.report;

import dev.cairn.analysis.fidelity.Rungs;
import dev.cairn.analysis.lineage.SettingsSchedule;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Value;
import java.util.List;

/**
 * What a page shows of stopping early: the rungs and how well each tells the next, what was saved,
 * what was spent on starting over, and the stages of the best trial where it was forked.
 */
final class Stopping {
  private Stopping() {}

  /** The fields are left out of what did not happen. */
  static Value of(StudyView view, Trials trials) {
    var found = new Json.Members();
    Rungs.of(view)
        .ifPresent(
            rungs ->
                found
                    .with("rungs", Json.array(rungs.rungs(), Stopping::rung))
                    .with("pairs", Json.array(rungs.pairs(), Stopping::pair))
                    .with("saved", Json.number(rungs.saved())));
    if (view.repeated() > 0) {
      found
          .with("repeated", Json.number(view.repeated()))
          .with("evaluations", Json.number(view.evaluations()));
    }
    List<SettingsSchedule.Stage> stages = stages(view);
    if (stages.size() > 1) {
      found.with("stages", Json.array(stages, stage -> stage(stage, trials)));
    }
    return found.build();
  }

  private static Value rung(Rungs.Rung rung) {
    return new Json.Members()
        .with("at", Json.number(rung.at()))
        .with("came", Value.of((long) rung.reached()))
        .with("on", Value.of((long) rung.promoted()))
        .build();
  }

  private static Value pair(Rungs.Pair pair) {
    return new Json.Members()
        .with("low", Json.number(pair.low()))
        .with("high", Json.number(pair.high()))
        .with("trials", Value.of((long) pair.trials()))
        .with("correlation", Json.number(pair.correlation()))
        .with("misleading", Value.of(pair.misleading()))
        .build();
  }

  /** Of the best trial; with several objectives there is no best. */
  private static List<SettingsSchedule.Stage> stages(StudyView view) {
    return view.spec().goals().size() > 1
        ? List.of()
        : Ranking.best(view)
            .map(best -> SettingsSchedule.of(view, best).stages())
            .orElse(List.of());
  }

  private static Value stage(SettingsSchedule.Stage stage, Trials trials) {
    return new Json.Members()
        .with("trial", trials.place(stage.trial()))
        .with("from", Json.number(stage.from()))
        .with("to", Json.number(stage.to()))
        .build();
  }
}
