package dev.cairn.benchmarks.problems;

import java.util.List;
import java.util.Locale;

/**
 * A surrogate of YAHPO Gym (Pfisterer et al. 2022): the order of its inputs and outputs.
 *
 * <p>Missing or inactive inputs are the category {@code #na#} and the number 0.
 */
enum Scenario {
  LCBENCH(
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
          "test_balanced_accuracy")),
  RBV2_RPART(
      List.of("task_id", "num.impute.selected.cpo"),
      List.of("cp", "maxdepth", "minbucket", "minsplit", "trainsize", "repl"),
      List.of("acc", "bac", "auc", "brier", "f1", "logloss", "timetrain", "timepredict", "memory"));

  private final List<String> categories;
  private final List<String> numbers;
  private final List<String> targets;

  Scenario(List<String> categories, List<String> numbers, List<String> targets) {
    this.categories = categories;
    this.numbers = numbers;
    this.targets = targets;
  }

  /** The name of its folder. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> categories() {
    return categories;
  }

  List<String> numbers() {
    return numbers;
  }

  /** The place of an output. */
  int target(String name) {
    return targets.indexOf(name);
  }
}
