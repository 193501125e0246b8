package dev.cairn.math.evolution;

import dev.cairn.math.distribution.Normal;

/**
 * A normal distribution of a discrete coordinate, corrected so that other values than that of the
 * mean keep some probability (Hamano et al., CMA-ES with Margin, 2022).
 *
 * @param mean the corrected mean
 * @param widening the factor on the standard deviation
 */
record Margin(double mean, double widening) {

  /**
   * @param below the lower edge of the mean's cell, or minus infinity
   * @param above the upper edge, or infinity; not both are infinite
   * @param alpha the least probability of other values
   */
  static Margin of(double mean, double deviation, double below, double above, double alpha) {
    if (Double.isInfinite(below) || Double.isInfinite(above)) {
      return atEnd(mean, deviation, Double.isInfinite(below) ? above : below, alpha);
    }
    double low = Normal.cdf((below - mean) / deviation);
    double up = Normal.cdf((mean - above) / deviation);
    double middle = Math.max(0, 1 - low - up);
    double lowKept = Math.max(alpha / 2, low);
    double upKept = Math.max(alpha / 2, up);
    if (lowKept == low && upKept == up) {
      return new Margin(mean, 1);
    }
    double excess = 1 - lowKept - upKept - middle;
    double whole = lowKept + upKept + middle - 1.5 * alpha;
    double zLow = -Normal.quantile(lowKept + excess / whole * (lowKept - alpha / 2));
    double zUp = -Normal.quantile(upKept + excess / whole * (upKept - alpha / 2));
    double wide = (above - below) / (zLow + zUp);
    return new Margin((below * zUp + above * zLow) / (zLow + zUp), wide / deviation);
  }

  /** In an outer cell the mean is moved towards its edge. */
  private static Margin atEnd(double mean, double deviation, double edge, double alpha) {
    double farthest = -Normal.quantile(alpha) * deviation;
    double distance = Math.min(Math.abs(mean - edge), farthest);
    return new Margin(edge + Math.copySign(distance, mean - edge), 1);
  }
}
