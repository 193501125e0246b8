package dev.cairn.trial;

import java.util.function.ToDoubleFunction;

/**
 * What finished trials used, in full evaluations.
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

  /** The part that a trial used of its own full evaluation. */
  @Override
  public double applyAsDouble(Trial trial) {
    if (Double.isNaN(full)) {
      return trial.state().finished() ? 1 : 0;
    }
    if (trial.state() == State.COMPLETE) {
      return 1;
    }
    return trial.lastReport().map(report -> Math.min(1, report.at() / full)).orElse(0.0);
  }
}
