package dev.cairn.math.gp;

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

  double at(double x) {
    return 1 - StrictMath.pow(1 - StrictMath.pow(inner(x), a), b);
  }

  /** The derivative by x. */
  double slope(double x) {
    if (x != inner(x)) {
      return 0;
    }
    double t = StrictMath.pow(x, a);
    return a * b * StrictMath.pow(1 - t, b - 1) * t / x;
  }

  /** The derivative by the logarithm of a. */
  double byLogA(double x) {
    double t = StrictMath.pow(inner(x), a);
    return a * b * StrictMath.pow(1 - t, b - 1) * t * StrictMath.log(inner(x));
  }

  /** The derivative by the logarithm of b. */
  double byLogB(double x) {
    double u = 1 - StrictMath.pow(inner(x), a);
    return -b * StrictMath.pow(u, b) * StrictMath.log(u);
  }

  private static double inner(double x) {
    return Math.min(1 - EDGE, Math.max(EDGE, x));
  }
}
