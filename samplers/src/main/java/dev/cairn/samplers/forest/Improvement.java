package dev.cairn.samplers.forest;

import dev.cairn.math.distribution.Normal;

/** Logarithms of expected improvements, exact where the improvements themselves underflow. */
final class Improvement {
  private static final double SMALL = 1e-4;
  private static final double FAR = 1e5;

  private Improvement() {}

  /** {@code log(z cdf(z) + pdf(z))}. */
  static double log(double z) {
    if (z > -1) {
      return Math.log(z * Normal.cdf(z) + Normal.pdf(z));
    }
    double rest = z > -FAR ? 1 + z * Normal.millsRatio(z) : 1 / (z * z); // to leading order
    return Normal.logPdf(z) + Math.log(rest);
  }

  /**
   * {@code log E max(0, 1 - exp(s (x - z)))} for a standard normal x: the expected improvement of
   * what is normal in the logarithm, over a best that is z deviations s above the mean.
   */
  static double logOfExponential(double z, double s) {
    if (s < SMALL) {
      return Math.log(s) + log(z);
    }
    if (z > 0) {
      return Math.log(Normal.cdf(z) - Math.exp(0.5 * s * s - z * s) * Normal.cdf(z - s));
    }
    double rest = Normal.millsRatio(z) - Normal.millsRatio(z - s); // exp(..) is pdf(z) / pdf(z - s)
    return Normal.logPdf(z) + Math.log(Math.max(Double.MIN_NORMAL, rest));
  }
}
