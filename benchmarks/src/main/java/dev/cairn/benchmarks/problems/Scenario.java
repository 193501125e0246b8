package dev.cairn.benchmarks.problems;

import java.util.List;

/**
 * A surrogate of YAHPO Gym (Pfisterer et al. 2022): the order of its inputs and outputs.
 *
 * <p>Missing or inactive inputs are the category {@code #na#} and the number 0.
 *
 * @param folder the name of its folder
 * @param categories the inputs that are codes
 * @param numbers the inputs that are numbers
 * @param targets the outputs
 */
record Scenario(
    String folder, List<String> categories, List<String> numbers, List<String> targets) {
  static final Scenario LCBENCH =
      new Scenario(
          "lcbench",
          List.of("OpenML_task_id"),
          List.of(
              "epoch",
              "batch_size",
              "learning_rate",
              "momentum",
              "weight_decay",
              "num_layers",
              "max_units",
              "max_dropout"),
          List.of(
              "time",
              "val_accuracy",
              "val_cross_entropy",
              "val_balanced_accuracy",
              "test_cross_entropy",
              "test_balanced_accuracy"));
  static final Scenario RBV2_RPART =
      new Scenario(
          "rbv2_rpart",
          List.of("task_id", "num.impute.selected.cpo"),
          List.of("cp", "maxdepth", "minbucket", "minsplit", "trainsize", "repl"),
          List.of(
              "acc", "bac", "auc", "brier", "f1", "logloss", "timetrain", "timepredict", "memory"));

  /** The place of an output. */
  int target(String name) {
    return targets.indexOf(name);
  }
}
