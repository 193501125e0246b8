package dev.cairn.trial;

import java.util.function.ToDoubleFunction;

/**
 * What trials used, in full evaluations.
 *
 * @param full the fidelity of a full evaluation, NaN without one
 */
record FullEvaluations(double full) implements Fold<Trial, Double>, ToDoubleFunction<Trial> {
  @Override
  public Double initial() {
    return 0.0;
  }

  /** Observations made elsewhere count nothing. */
  @Override
  public Double add(Double sum, Trial trial) {
    return trial.number() < 0 ? sum : sum + applyAsDouble(trial);
  }

  @Override
  public double applyAsDouble(Trial trial) {
    return trial.used(full);
  }
}
