package dev.cairn.math.distribution;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The standard normal distribution; every argument {@code z} is in units of the standard deviation.
 *
 * <p>Densities and probabilities come also as logarithms, which keep full precision where the plain
 * values underflow. All functions are pure, allocate nothing and return NaN for NaN.
 */
public final class Normal {

  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double SQRT_TWO = Math.sqrt(2);
  private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);
  private static final double SQRT_HALF_PI = Math.sqrt(Math.PI / 2);
  private static final double LOG_HALF = Math.log(0.5);
  private static final double LOG_UNDERFLOW = -700; // exp is a normal number above

  private Normal() {}

  /** The density. */
  public static double pdf(double z) {
    return Math.exp(logPdf(z));
  }

  /** The logarithm of the density. */
  public static double logPdf(double z) {
    return -0.5 * z * z - HALF_LOG_2PI;
  }

  /** The probability below z, with full relative precision in the lower tail. */
  public static double cdf(double z) {
    return 0.5 * Erfc.value(-z * SQRT_HALF);
  }

  /** The logarithm of the probability below z, with full relative precision for every finite z. */
  public static double logCdf(double z) {
    return z < -1
        ? Math.log(0.5 * Erfcx.value(-z * SQRT_HALF)) - 0.5 * z * z
        : Math.log1p(-0.5 * Erfc.value(z * SQRT_HALF));
  }

  /** The derivative of {@link #logCdf}: pdf(z) / cdf(z). */
  public static double logCdfDerivative(double z) {
    return 1 / millsRatio(z);
  }

  /** The Mills ratio of the lower tail, cdf(z) / pdf(z). */
  public static double millsRatio(double z) {
    return SQRT_HALF_PI * Erfcx.value(-z * SQRT_HALF);
  }

  /** The z below which lies probability p; infinite for 0 and 1, NaN outside {@code [0, 1]}. */
  public static double quantile(double p) {
    return -SQRT_TWO * InverseErfc.value(2 * p);
  }

  /**
   * The inverse of {@link #logCdf}: the z below which lies probability {@code exp(logP)}; NaN for a
   * positive argument.
   */
  public static double quantileOfLog(double logP) {
    if (logP > LOG_HALF) {
      return -quantile(-Math.expm1(logP));
    }
    return logP > LOG_UNDERFLOW || Double.isNaN(logP)
        ? quantile(Math.exp(logP))
        : tailQuantileOfLog(logP);
  }

  /** Newton's method on the concave logCdf, from the leading term of its asymptotic series. */
  private static double tailQuantileOfLog(double logP) {
    if (logP == Double.NEGATIVE_INFINITY) {
      return logP;
    }
    double z = -Math.sqrt(-2 * logP);
    for (int i = 0; i < 4; i++) {
      z -= (logCdf(z) - logP) * millsRatio(z);
    }
    return z;
  }
}
