package dev.cairn.schedulers.halving;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Fidelity;

/** What the options of halving have in common. */
final class Checks {
  private Checks() {}

  static void eta(double eta) {
    require(
        eta >= 1.5 && eta <= 100,
        "scheduler.eta",
        "The eta is %s; expected 1.5 to 100, such as 3.",
        eta);
  }

  static void grace(double grace) {
    require(
        grace >= 0 && Double.isFinite(grace),
        "scheduler.grace",
        "The grace is %s; expected 0, for the fidelity's low, or more.",
        grace);
  }

  /** The fidelity of the first rung of a study. */
  static double grace(double grace, Fidelity fidelity) {
    require(
        grace < fidelity.high(),
        "scheduler.grace",
        "The grace is %s; expected less than the fidelity's high (%s).",
        grace,
        fidelity.high());
    return grace == 0 ? fidelity.low() : grace;
  }
}
