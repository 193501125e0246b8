package dev.cairn.samplers.gp.turbo;

import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.trial.Trial;

/**
 * How good a trial is: less violation first, then a smaller value (Eriksson and Poloczek 2021).
 *
 * @param violation infinite where a trial failed
 */
record Merit(double violation, double value) {
  private static final double STEP = 1e-3; // of the value's magnitude; Eriksson et al. 2019, code
  private static final Quantity OBJECTIVE = new Quantity.Objective(0);

  static Merit of(Trial trial) {
    double value = OBJECTIVE.of(trial);
    double violation = trial.violation();
    return Double.isFinite(value) && Double.isFinite(violation)
        ? new Merit(violation, value)
        : new Merit(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  boolean known() {
    return Double.isFinite(violation);
  }

  boolean beats(Merit other) {
    return violation < other.violation || (violation == other.violation && value < other.value);
  }

  /** Whether it is better by enough to count as a success. */
  boolean improves(Merit other) {
    return violation < other.violation
        || (violation == other.violation && value < other.value - STEP * Math.abs(other.value));
  }
}
