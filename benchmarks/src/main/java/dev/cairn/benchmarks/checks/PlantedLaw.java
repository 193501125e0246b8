package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import dev.cairn.space.Parameter;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * Performance as a law of cost: 1 - cost^-0.3 - 2 Σ (u - m - s log₁₀ cost)², with u the place of
 * each of five hyperparameters in its range, whose optimum so drifts with the cost; the sixth sets
 * the cost, from 1 to 1000. Observed with noise, the cost too.
 */
final class PlantedLaw {
  static final double EXPONENT = 0.3;
  static final int HYPERPARAMETERS = 5;
  private static final double[] OPTIMUM = {0.30, 0.75, 0.25, 0.70, 0.35};
  private static final double[] DRIFT = {0.12, -0.15, 0.15, -0.12, 0.14};
  private static final double CURVATURE = 0.5;
  private static final double NOISE = 0.005;
  private static final Real SIZE = Real.log("size", 1, 1000).preset(3.0);

  private PlantedLaw() {}

  static StudySpec study() {
    List<Parameter<?>> parameters = new ArrayList<>();
    parameters.add(SIZE);
    for (int i = 0; i < HYPERPARAMETERS; i++) {
      parameters.add(
          i < 3 ? Real.log("h" + i, 1e-4, 1).preset(0.01) : Real.of("h" + i, 0, 1).preset(0.5));
    }
    return StudySpec.of("law", SearchSpace.of(parameters), Goal.minimize("loss"))
        .withPolicy(new Policy(0, true));
  }

  /** What each of the five moves by for each decade of the cost, as a part of its range. */
  static double drift(int hyperparameter) {
    return DRIFT[hyperparameter];
  }

  /** Minus the performance, noise left out. */
  static double loss(double[] unit, double cost) {
    double loss = StrictMath.pow(cost, -EXPONENT) - 1;
    for (int i = 0; i < HYPERPARAMETERS; i++) {
      double gap = unit[i + 1] - OPTIMUM[i] - DRIFT[i] * StrictMath.log10(cost);
      loss += CURVATURE * gap * gap;
    }
    return loss;
  }

  static Evaluation evaluate(Trial trial, long seed) {
    Stream random = Stream.of(seed, trial.number());
    double cost = trial.row()[0] * StrictMath.exp(0.05 * random.nextGaussian());
    return Evaluation.of(loss(trial.unit(), cost) + NOISE * random.nextGaussian()).cost(cost);
  }
}
