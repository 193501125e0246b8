package dev.cairn.samplers.gp.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * That no point satisfies the lower bounds of all constraints, with the figures that say so.
 *
 * <p>With hyperparameters that were known, this were enough to declare the constraints infeasible
 * (Xu et al. 2023). Fitted to few trials they make a model too sure of where it has not looked; so
 * a declaration also takes that the point of least violation is well known: to a tenth of the
 * deviation of all values of a constraint.
 *
 * @param breaches the constraints that are broken where they are broken least
 * @param deviations between the expected values and the lower bounds
 * @param trials that the model holds
 */
record Declaration(List<Breach> breaches, double deviations, int trials) {
  private static final double SURE = 0.1;

  /**
   * A constraint at the point of least optimistic violation, in the user's units.
   *
   * @param spread the standard deviation of the values that trials gave
   */
  record Breach(String constraint, double expected, double bound, double spread) {
    private boolean known() {
      return expected - bound <= SURE * spread;
    }

    private String text() {
      return String.format(
          Locale.ROOT, "%s is at least %.4g (expected %.4g)", constraint, bound, expected);
    }
  }

  boolean sure() {
    return breaches.stream().allMatch(Breach::known);
  }

  /** For a trial's lineage. */
  String reason() {
    return (sure() ? "declared infeasible: " : "perhaps infeasible: ") + text();
  }

  /** The figures as part of a sentence. */
  String text() {
    return String.format(
        Locale.ROOT,
        "where least violated, %s, by %.1f deviations of a model of %d trials",
        breaches.stream().map(Breach::text).collect(Collectors.joining(", ")),
        deviations,
        trials);
  }
}
