package dev.cairn.math.distribution;

/**
 * The logarithm of h(z) = pdf(z) + z cdf(z), the expected amount by which a standard normal number
 * stays below z: the expected improvement of a normal prediction of mean m and deviation s on an
 * incumbent b is {@code s h((b - m) / s)}.
 *
 * <p>Far below the incumbent h underflows, and its plain formula cancels long before. There this
 * class takes h = pdf R r, where the Mills ratio R = cdf / pdf and r = h / cdf are a ratio of
 * integrals of the one before and have continued fractions of positive terms. The relative error is
 * a few ulps for z from -1e150 to the largest number, but for absolute errors of that size near the
 * zero at z = 0.9.
 *
 * <p>Sources: Ament, Daulton, Eriksson, Balandat and Bakshy, Unexpected Improvements to Expected
 * Improvement for Bayesian Optimization, 2023 (why the logarithm); Abramowitz and Stegun, Handbook
 * of Mathematical Functions, 1964, 7.2.5 (the recursion of repeated integrals).
 */
public final class LogExpectedImprovement {

  private static final double TAIL = -4;
  private static final int LEAST_TERMS = 6; // with those by 1 / z enough for full precision
  private static final double TERMS = 135;

  private LogExpectedImprovement() {}

  /** log h(z). */
  public static double of(double z) {
    return z > 0
        ? Math.log(Normal.pdf(z) + z * Normal.cdf(z))
        : Normal.logPdf(z) + Math.log(overPdf(z, Normal.millsRatio(z)));
  }

  /** The derivative of log h at z: cdf(z) / h(z). */
  public static double derivative(double z) {
    if (z > 0) {
      double cdf = Normal.cdf(z);
      return cdf / (Normal.pdf(z) + z * cdf);
    }
    double mills = Normal.millsRatio(z);
    return z > TAIL ? mills / overPdf(z, mills) : tailDerivative(-z);
  }

  /** h / pdf. */
  private static double overPdf(double z, double mills) {
    return z > TAIL ? 1 + z * mills : mills / tailDerivative(-z);
  }

  /** x + 2 / (x + 3 / (x + 4 / ...)). */
  private static double tailDerivative(double x) {
    double tail = x;
    for (int k = LEAST_TERMS + (int) (TERMS / x); k >= 2; k--) {
      tail = x + k / tail;
    }
    return tail;
  }
}
