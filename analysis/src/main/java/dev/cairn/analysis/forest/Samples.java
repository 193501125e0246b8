package dev.cairn.analysis.forest;

import dev.cairn.math.forest.Examples;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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

  /**
   * These samples where they are at most so many, in order; else the newest half of that number and
   * the best of the others, by value and then by age. The last samples are the newest.
   */
  public Samples newestAndBest(int most) {
    if (size() <= most) {
      return this;
    }
    int older = size() - most / 2;
    int[] kept =
        IntStream.concat(
                IntStream.range(0, older)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> values[i]))
                    .limit(most - most / 2)
                    .mapToInt(i -> i),
                IntStream.range(older, size()))
            .sorted()
            .toArray();
    return new Samples(
        space,
        Arrays.stream(kept).mapToObj(i -> rows[i]).toArray(double[][]::new),
        Arrays.stream(kept).mapToDouble(i -> values[i]).toArray());
  }

  private static double quantile(double[] sorted, double q) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (q * (sorted.length - 1))];
  }
}
