package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Trial;

/**
 * Stops a trial whose newest report has a value out of bounds, or NaN where it is neither an
 * objective nor a constraint; of those a study takes finite values only, and fails the trial.
 * Watches one value, so with several objectives one of them. A decision costs a comparison.
 */
record Threshold(Quantity quantity, double below, double above) implements Rule {
  @Override
  public void learn(Trial complete) {}

  @Override
  public boolean stops(Trial trial) {
    return quantity
        .of(trial.lastReport().orElseThrow())
        .filter(value -> !(value >= below && value <= above))
        .isPresent();
  }
}
