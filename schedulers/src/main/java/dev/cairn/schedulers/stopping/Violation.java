package dev.cairn.schedulers.stopping;

/** By how much constraints are not kept. */
final class Violation {
  private Violation() {}

  /** The sum of the positive parts of those that are known. */
  static double of(double... constraints) {
    double violation = 0;
    for (double constraint : constraints) {
      violation += constraint > 0 ? constraint : 0;
    }
    return violation;
  }
}
