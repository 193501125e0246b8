package dev.cairn.math.statistics;

import java.util.Arrays;

/** Ranks of the values of a sample. */
public final class Ranks {

  private Ranks() {}

  /**
   * The rank of each value, 1 for the smallest; tied values share the average of the ranks they
   * span.
   */
  public static double[] average(double... sample) {
    requireNoNaN(sample);
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[sample.length];
    for (int i = 0; i < sample.length; i++) {
      ranks[i] = 0.5 * (countBelow(sorted, sample[i]) + countUpTo(sorted, sample[i]) + 1);
    }
    return ranks;
  }

  /**
   * The sum of {@code t^3 - t} over the groups of t equal ranks, the term of every tie correction.
   */
  static double tieTerm(double[] ranks) {
    double[] sorted = ranks.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double rank : ranks) {
      double t = countUpTo(sorted, rank) - countBelow(sorted, rank);
      sum += t * t - 1; // each of the t members of a group
    }
    return sum;
  }

  static void requireNoNaN(double[] sample) {
    for (int i = 0; i < sample.length; i++) {
      if (Double.isNaN(sample[i])) {
        throw new IllegalArgumentException(
            "The value at index %d of the sample is NaN.\nMaybe leave failed runs out, or give them the worst value."
                .formatted(i));
      }
    }
  }

  private static int countBelow(double[] sorted, double x) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int countUpTo(double[] sorted, double x) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
