package dev.cairn.samplers.forest;

import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.distribution.Normal;

/** Expected improvement of what is normal in the logarithm (Hutter et al. 2009). */
final class LogNormalImprovement {
  private static final double SMALL = 1e-4;

  private LogNormalImprovement() {}

  /**
   * {@code log E max(0, 1 - exp(s (x - z)))} for a standard normal x: of an improvement as a part
   * of the best, which is z deviations s above the mean in the logarithm.
   */
  static double log(double z, double s) {
    if (s < SMALL) {
      return Math.log(s) + LogExpectedImprovement.of(z);
    }
    if (z > 0) {
      return Math.log(Normal.cdf(z) - Math.exp(0.5 * s * s - z * s) * Normal.cdf(z - s));
    }
    double rest = Normal.millsRatio(z) - Normal.millsRatio(z - s); // exp(..) is pdf(z) / pdf(z - s)
    return Normal.logPdf(z) + Math.log(Math.max(Double.MIN_NORMAL, rest));
  }
}
