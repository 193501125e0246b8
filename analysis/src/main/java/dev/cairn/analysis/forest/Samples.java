package dev.cairn.analysis.forest;

import dev.cairn.math.forest.Examples;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;

/**
 * What a forest learns from: unit rows, NaN where inactive, each with a value to be minimised.
 *
 * @param space the space of the rows
 * @param rows one a sample, as wide as the space
 * @param values finite, one a row
 */
public record Samples(SearchSpace space, double[][] rows, double[] values) {

  public int size() {
    return values.length;
  }

  /** These samples as arrays. */
  public Examples examples() {
    int[] categories =
        space.columns().stream()
            .mapToInt(c -> c.domain().ordered() ? 0 : (int) c.domain().levels())
            .toArray();
    return new Examples(rows, values, categories);
  }

  /**
   * These samples with values above the upper far-out fence (third quartile plus three
   * interquartile ranges; Tukey 1977) lowered to it, so that a few diverged trials do not hide what
   * distinguishes the others.
   */
  public Samples fenced() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double q1 = quantile(sorted, 0.25);
    double q3 = quantile(sorted, 0.75);
    double fence = q3 > q1 ? q3 + 3 * (q3 - q1) : Double.POSITIVE_INFINITY;
    double[] lowered = new double[values.length];
    for (int i = 0; i < lowered.length; i++) {
      lowered[i] = Math.min(values[i], fence);
    }
    return new Samples(space, rows, lowered);
  }

  private static double quantile(double[] sorted, double q) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (q * (sorted.length - 1))];
  }
}
