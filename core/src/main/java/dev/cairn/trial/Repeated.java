package dev.cairn.trial;

import java.util.function.ToDoubleFunction;

/** The fidelity that trials went through again. */
record Repeated() implements Fold<Trial, Double>, ToDoubleFunction<Trial> {
  @Override
  public Double initial() {
    return 0.0;
  }

  @Override
  public Double add(Double sum, Trial trial) {
    return sum + trial.repeated();
  }

  @Override
  public double applyAsDouble(Trial trial) {
    return trial.repeated();
  }
}
