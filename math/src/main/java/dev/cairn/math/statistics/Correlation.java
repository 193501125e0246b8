package dev.cairn.math.statistics;

/**
 * Correlation of two samples of equal length, in {@code [-1, 1]}; NaN if either sample is constant.
 */
public final class Correlation {

  private Correlation() {}

  /** The linear correlation coefficient of Pearson. */
  public static double pearson(double[] x, double[] y) {
    requirePairs(x, y);
    double meanX = Quantiles.mean(x);
    double meanY = Quantiles.mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  }

  /** Spearman's rank correlation: Pearson's of the average ranks. */
  public static double spearman(double[] x, double[] y) {
    requirePairs(x, y);
    return pearson(Ranks.average(x), Ranks.average(y));
  }

  /**
   * Kendall's tau-b: concordant less discordant pairs, over the geometric mean of the pairs not
   * tied in x and not tied in y (Kendall 1945). Cost {@code O(n^2)}.
   */
  public static double kendall(double[] x, double[] y) {
    requirePairs(x, y);
    long excess = 0;
    long untiedX = 0;
    long untiedY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        long signX = sign(x[i], x[j]);
        long signY = sign(y[i], y[j]);
        excess += signX * signY;
        untiedX += signX * signX;
        untiedY += signY * signY;
      }
    }
    return excess / Math.sqrt((double) untiedX * untiedY);
  }

  private static long sign(double a, double b) {
    return a > b ? 1 : a < b ? -1 : 0;
  }

  private static void requirePairs(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "The samples have %d and %d values; they must be pairs.".formatted(x.length, y.length));
    }
    Ranks.requireNoNaN(x);
    Ranks.requireNoNaN(y);
  }
}
