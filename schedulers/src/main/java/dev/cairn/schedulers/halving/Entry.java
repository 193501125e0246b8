package dev.cairn.schedulers.halving;

import dev.cairn.trial.Event;

/**
 * How a trial stood when it first reached a rung.
 *
 * @param at the fidelity of the report that counts
 * @param violation the sum of the positive parts of the constraints it knew
 * @param objectives minimised, none NaN
 */
record Entry(int trial, double at, double violation, double[] objectives) {
  static Entry of(Event.Reported report) {
    return new Entry(
        report.trial(), report.at(), violation(report.constraints()), report.objectives());
  }

  /** By the result of a trial at the fidelity it ran to. */
  static Entry of(Event.Told result, double at) {
    return new Entry(result.trial(), at, violation(result.constraints()), result.objectives());
  }

  private static double violation(double[] constraints) {
    double violation = 0;
    for (double constraint : constraints) {
      violation += constraint > 0 ? constraint : 0;
    }
    return violation;
  }

  /** Whether a report says enough to be ranked by. */
  static boolean possible(Event.Reported report) {
    for (double objective : report.objectives()) {
      if (Double.isNaN(objective)) {
        return false;
      }
    }
    return true;
  }
}
