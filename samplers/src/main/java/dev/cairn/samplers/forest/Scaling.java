package dev.cairn.samplers.forest;

import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.distribution.Normal;
import dev.cairn.math.statistics.Quantiles;
import java.util.Arrays;

/** How losses are scaled before a forest learns them. */
public enum Scaling {
  /** Not at all. */
  PLAIN {
    @Override
    double[] of(double[] losses) {
      return losses;
    }
  },
  /**
   * The logarithm of the distance to a value as far below the best as the fifth percentile is above
   * it, so that a forest tells good from better (SMAC3).
   */
  LOG {
    @Override
    double[] of(double[] losses) {
      double best = Arrays.stream(losses).min().orElse(0);
      double floor = 2 * best - Quantiles.quantile(losses, NEAR);
      double range = Arrays.stream(losses).max().orElse(0) - floor;
      double[] scaled = new double[losses.length];
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = range > 0 ? Math.log((losses[i] - floor) / range + TINY) : 0;
      }
      return scaled;
    }

    /** Of the loss itself. */
    @Override
    double logImprovement(double best, double mean, double deviation) {
      double z = (best - mean) / deviation;
      return best + LogNormalImprovement.log(z, deviation);
    }
  },
  /** The quantile of the standard normal at the loss's rank. */
  NORMAL {
    @Override
    double[] of(double[] losses) {
      double[] sorted = losses.clone();
      Arrays.sort(sorted);
      double[] scaled = new double[losses.length];
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = Normal.quantile(middleRank(sorted, losses[i]) / sorted.length);
      }
      return scaled;
    }
  };

  private static final double NEAR = 0.05;
  private static final double TINY = 1e-10;

  /** The scaled losses, in the same order. */
  abstract double[] of(double[] losses);

  /** The logarithm of the expected improvement over the best, where the scaled loss is normal. */
  double logImprovement(double best, double mean, double deviation) {
    return Math.log(deviation) + LogExpectedImprovement.of((best - mean) / deviation);
  }

  /** Half-way between how many are less and how many are no greater. */
  private static double middleRank(double[] sorted, double value) {
    int at = Arrays.binarySearch(sorted, value);
    int low = at;
    while (low > 0 && sorted[low - 1] == value) {
      low--;
    }
    int high = at + 1;
    while (high < sorted.length && sorted[high] == value) {
      high++;
    }
    return 0.5 * (low + high);
  }
}
