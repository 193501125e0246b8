package dev.cairn.samplers.gp.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * That constraints are believed to be infeasible, with the figures that say so.
 *
 * @param breaches the constraints that are broken where they are broken least
 * @param deviations between the expected values and the lower bounds
 * @param trials that the model holds
 */
record Declaration(List<Breach> breaches, double deviations, int trials) {
  /** A constraint at the point of least optimistic violation, in the user's units. */
  record Breach(String constraint, double expected, double bound) {
    private String text() {
      return String.format(
          Locale.ROOT, "%s is at least %.4g (expected %.4g)", constraint, bound, expected);
    }
  }

  /** The declaration as part of a sentence. */
  String text() {
    return String.format(
        Locale.ROOT,
        "where least violated, %s, by %.1f deviations of a model of %d trials",
        breaches.stream().map(Breach::text).collect(Collectors.joining(", ")),
        deviations,
        trials);
  }
}
