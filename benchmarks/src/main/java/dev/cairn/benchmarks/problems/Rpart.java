package dev.cairn.benchmarks.problems;

import dev.cairn.space.Categorical;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accuracy of decision trees (rbv2_rpart of YAHPO Gym) on all rows, ten repetitions. */
final class Rpart {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Real.log("cp", Math.exp(-7), 1),
          Int.of("maxdepth", 1, 30),
          Int.of("minbucket", 1, 100),
          Int.of("minsplit", 1, 100),
          Categorical.of("num.impute.selected.cpo", "impute.mean", "impute.median", "impute.hist"));

  private Rpart() {}

  static List<Problem> all(Yahpo yahpo) {
    return List.of(
        problem(yahpo, "14", 0.80234331, 0.5700464248657227),
        problem(yahpo, "40499", 0.88592893, 0.6828420758247375),
        problem(yahpo, "41163", 0.7405362129211426, 0.491634339094162));
  }

  private static Problem problem(Yahpo yahpo, String task, double best, double randomMedian) {
    Map<String, Value> fixed =
        Map.of("task_id", Value.of(task), "trainsize", Value.of(1.0), "repl", Value.of(10));
    return new Problem(
        "rbv2_rpart-" + task,
        "surrogate",
        true,
        SPACE,
        List.of(Goal.maximize("acc")),
        List.of(),
        Optional.empty(),
        (c, fidelity) -> {
          float[] y = yahpo.predict(Scenario.RBV2_RPART, c, fixed);
          return Outcome.of(y[Scenario.RBV2_RPART.target("acc")])
              .lasting(y[Scenario.RBV2_RPART.target("timetrain")]);
        },
        Yardstick.of(best, randomMedian));
  }
}
