package dev.cairn.analysis.tabular;

import static dev.cairn.value.InvalidInputException.require;

import java.util.Arrays;

/**
 * The empirical distribution of some values.
 *
 * @param sorted ascending
 */
public record Distribution(double[] sorted) {
  public Distribution {
    require(sorted.length > 0, "values", "There are no values.");
  }

  public static Distribution of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Distribution(sorted);
  }

  /** The share of values that are at most this. Logarithmic. */
  public double share(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / sorted.length;
  }

  /** The least value that a share of all, above 0 and up to 1, do not exceed. */
  public double quantile(double share) {
    require(share > 0 && share <= 1, "share", "The share is %s; expected (0, 1].", share);
    return sorted[(int) Math.ceil(share * sorted.length - 1e-9) - 1];
  }
}
