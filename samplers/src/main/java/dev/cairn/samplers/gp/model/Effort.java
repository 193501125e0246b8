package dev.cairn.samplers.gp.model;

/**
 * What is spent on fitting.
 *
 * @param evidence values that a fit uses at most, at the cost of their cube
 * @param growth the part by which the values must have grown to be fitted again
 * @param few values up to which a fit is also begun at the prior's mode
 * @param limit values that a covariance holds at most
 */
public record Effort(int evidence, double growth, int few, int limit) {
  private static final int CURVES = 300; // values of curves that a covariance holds at most

  /** One value a trial, each of which cost a full evaluation. */
  static Effort ofEvaluations(int limit) {
    return new Effort(250, 1.0 / 20, 60, limit);
  }

  /** Several values a trial, which cost less and say less. */
  static Effort ofCurves(int limit) {
    return new Effort(120, 1.0 / 8, 60, Math.min(limit, CURVES));
  }

  /** Whether so many values are to be fitted again, after so many were. */
  boolean due(int values, int fitted) {
    return values - fitted >= Math.max(1, (int) (values * growth));
  }
}
