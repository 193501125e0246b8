package dev.cairn.math.statistics;

import java.util.Arrays;

/**
 * Order statistics and the mean of a sample. Samples need at least one value and no NaN, and are
 * not changed.
 */
public final class Quantiles {

  /** The three values that cut a sample in four equal parts. */
  public record Quartiles(double lower, double median, double upper) {

    /** The interquartile range. */
    public double range() {
      return upper - lower;
    }
  }

  private Quantiles() {}

  /** The arithmetic mean. */
  public static double mean(double... sample) {
    requireNumbers(sample);
    double sum = 0;
    for (double x : sample) {
      sum += x;
    }
    return sum / sample.length;
  }

  /** The middle value, or the mean of the middle two. */
  public static double median(double... sample) {
    return quantile(sample, 0.5);
  }

  /**
   * The p-quantile, {@code p} in {@code [0, 1]}: linear interpolation between the order statistics
   * at {@code (n - 1) p}, type 7 of Hyndman and Fan 1996, the default of R and NumPy.
   */
  public static double quantile(double[] sample, double p) {
    return ofSorted(sorted(sample), p);
  }

  /** The quartiles, by {@link #quantile}. */
  public static Quartiles quartiles(double... sample) {
    double[] sorted = sorted(sample);
    return new Quartiles(ofSorted(sorted, 0.25), ofSorted(sorted, 0.5), ofSorted(sorted, 0.75));
  }

  private static double ofSorted(double[] sorted, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "The quantile's probability (%s) must be in [0, 1].".formatted(p));
    }
    double position = (sorted.length - 1) * p;
    int below = (int) position;
    double fraction = position - below;
    return fraction == 0
        ? sorted[below]
        : sorted[below] * (1 - fraction) + sorted[below + 1] * fraction;
  }

  private static double[] sorted(double[] sample) {
    requireNumbers(sample);
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static void requireNumbers(double[] sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("The sample is empty; it must have at least one value.");
    }
    Ranks.requireNoNaN(sample);
  }
}
