package dev.cairn.math.gp;

import dev.cairn.math.distribution.Exp;

/**
 * A monotone map of [0, 1] to itself that stretches some parts and shrinks others: the Kumaraswamy
 * distribution function w = 1 - (1 - x^a)^b (input warping: Snoek, Swersky, Zemel and Adams 2014;
 * with this function in place of Beta's, as usual today). At a = b = 1 it is the identity. Numbers
 * outside (ε, 1 - ε) count as these.
 *
 * @param a positive
 * @param b positive
 */
record Kumaraswamy(double a, double b) {
  private static final double EDGE = 1e-4;

  static Kumaraswamy ofLogs(double a, double b) {
    return new Kumaraswamy(StrictMath.exp(a), StrictMath.exp(b));
  }

  /** The natural logarithm of a number, as the other methods take it. */
  static double logOf(double x) {
    return StrictMath.log(Math.min(1 - EDGE, Math.max(EDGE, x)));
  }

  double at(double x) {
    return 1 - Exp.of(b * logRest(logOf(x)));
  }

  /** log(1 - x^a). */
  private double logRest(double logX) {
    return StrictMath.log1p(-Exp.of(a * logX));
  }

  /** The derivative by x. */
  double slope(double x) {
    if (x < EDGE || x > 1 - EDGE) {
      return 0;
    }
    double logX = logOf(x);
    double logRest = logRest(logX);
    return a * b * Exp.of(b * logRest + a * logX) / Exp.of(logRest) / x;
  }

  /** The value and its derivatives by the logarithms of a and b, at a number's logarithm. */
  void at(double logX, double[] result) {
    double power = Exp.of(a * logX);
    double logRest = StrictMath.log1p(-power);
    double rest = Exp.of(b * logRest);
    result[0] = 1 - rest;
    result[1] = a * b * rest / (1 - power) * power * logX;
    result[2] = -b * rest * logRest;
  }
}
