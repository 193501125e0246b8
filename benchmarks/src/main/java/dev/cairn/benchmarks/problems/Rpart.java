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
        problem(yahpo, "surrogate", "14", Yardstick.of(0.80234331, 0.5700464248657227)),
        problem(yahpo, "surrogate", "40499", Yardstick.of(0.88592893, 0.6828420758247375)),
        problem(yahpo, "surrogate", "41163", Yardstick.of(0.7405362129211426, 0.491634339094162)));
  }

  /** On which nothing was chosen. */
  static List<Problem> further(Yahpo yahpo) {
    return List.of(
        problem(yahpo, Further.GROUP, "3", Yardstick.of(0.9954214096069336, 0.9463810622692108)),
        problem(yahpo, Further.GROUP, "1489", Yardstick.of(0.8724434971809387, 0.7978300750255585)),
        problem(
            yahpo, Further.GROUP, "40981", Yardstick.of(0.9121077656745911, 0.8856915533542633)));
  }

  private static Problem problem(Yahpo yahpo, String group, String task, Yardstick yardstick) {
    Map<String, Value> fixed =
        Map.of("task_id", Value.of(task), "trainsize", Value.of(1.0), "repl", Value.of(10));
    return new Problem(
        "rbv2_rpart-" + task,
        group,
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
        yardstick);
  }
}
