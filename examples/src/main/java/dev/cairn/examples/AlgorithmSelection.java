package dev.cairn.examples;

import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.space.Choice;
import dev.cairn.space.Configuration;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.nio.file.Path;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Which model, and with which settings? One study over ridge regression, random forest and
 * boosting, each with parameters of its own, on the progression of diabetes.
 */
public final class AlgorithmSelection {
  private static final Real ALPHA = Real.log("alpha", 1e-4, 10);
  private static final Int TREES = Int.log("trees", 10, 200);
  private static final Int FOREST_DEPTH = Int.of("depth", 2, 10);
  private static final Real COLUMNS = Real.of("columns", 0.1, 1);
  private static final Int ROUNDS = Int.log("rounds", 5, 200);
  private static final Real RATE = Real.log("rate", 0.01, 0.5);
  private static final Int DEPTH = Int.of("depth", 1, 6);
  private static final Choice MODEL =
      Choice.of(
          "model",
          Group.of("ridge", ALPHA),
          Group.of("forest", TREES, FOREST_DEPTH, COLUMNS),
          Group.of("boosting", ROUNDS, RATE, DEPTH));

  private AlgorithmSelection() {}

  /** The study's spec. */
  static StudySpec spec() {
    return StudySpec.of("diabetes", SearchSpace.of(MODEL), Goal.minimize("rmse")).withSeed(1);
  }

  /** The error of a configuration. */
  static Evaluation evaluate(Regression data, Configuration configuration) throws XGBoostError {
    Configuration.Branch model = configuration.get(MODEL);
    Configuration p = model.parameters();
    return Evaluation.of(
        switch (model.name()) {
          case "ridge" -> data.ridge(p.get(ALPHA));
          case "forest" -> data.forest(p.get(TREES), p.get(FOREST_DEPTH), p.get(COLUMNS));
          default -> data.boosting(p.get(ROUNDS), p.get(RATE), p.get(DEPTH));
        });
  }

  /** Runs the study on the given CSV file; 60 trials by default. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Regression data = Regression.read(Path.of(arguments[0]));
    int trials = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    Objective objective = (configuration, progress) -> evaluate(data, configuration);
    Tuner.Outcome outcome = Tuner.of(spec()).parallel(2).run(objective, Budget.trials(trials));
    System.out.println(outcome.best().orElseThrow());
  }
}
