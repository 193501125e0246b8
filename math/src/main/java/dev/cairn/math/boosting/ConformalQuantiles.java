package dev.cairn.math.boosting;

import dev.cairn.math.forest.Examples;
import dev.cairn.math.statistics.Quantiles;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Quantiles at levels symmetric about the median, of which each pair bounds an interval that holds
 * a new value about as often as it says, whatever the values' distribution (Romano, Patterson and
 * Candès 2019; split over several levels as by Salinas et al. 2023). Trees are grown on most of the
 * examples; on those left out it is measured by how much each pair has to be widened or narrowed.
 */
public final class ConformalQuantiles {
  private final QuantileTrees trees;
  private final double[] corrections; // by level, added to the tree's quantile

  private ConformalQuantiles(QuantileTrees trees, double[] corrections) {
    this.trees = trees;
    this.corrections = corrections;
  }

  /**
   * How they are found.
   *
   * @param count the number of levels, odd
   * @param calibration the share of the examples left out of the trees
   * @param fewest with so many examples or fewer nothing is left out or corrected
   * @param trees how the trees are grown
   */
  public record Options(int count, double calibration, int fewest, QuantileTrees.Options trees) {
    public Options {
      if (count < 1 || count % 2 == 0) {
        throw new IllegalArgumentException(
            "The number of quantiles is %d; expected an odd number.".formatted(count));
      }
      if (!(calibration > 0 && calibration < 1) || fewest < 1) {
        throw new IllegalArgumentException(
            "The calibration is %s from %d examples on; expected a share in (0, 1) and 1 or more."
                .formatted(calibration, fewest));
      }
    }

    /** The levels: equally spaced in (0, 1). */
    public double[] levels() {
      double[] levels = new double[count];
      Arrays.setAll(levels, k -> (k + 1.0) / (count + 1));
      return levels;
    }
  }

  /** Fits and corrects; at least one example is needed. */
  public static ConformalQuantiles fit(Examples examples, Options options, RandomGenerator random) {
    double[] levels = options.levels();
    int n = examples.size();
    if (n <= options.fewest) {
      QuantileTrees trees = QuantileTrees.fit(examples, levels, options.trees, random);
      return new ConformalQuantiles(trees, new double[levels.length]);
    }
    int[] order = shuffled(n, random);
    int held = (int) Math.ceil(options.calibration * n);
    Examples kept = part(examples, Arrays.copyOfRange(order, held, n));
    Examples left = part(examples, Arrays.copyOf(order, held));
    QuantileTrees trees = QuantileTrees.fit(kept, levels, options.trees, random);
    return new ConformalQuantiles(trees, corrections(trees, left, levels));
  }

  private static double[] corrections(QuantileTrees trees, Examples left, double[] levels) {
    int n = left.size();
    double[][] predicted = new double[n][];
    Arrays.setAll(predicted, i -> trees.predict(left.rows()[i]));
    double[] corrections = new double[levels.length];
    for (int k = 0; k < levels.length / 2; k++) {
      int other = levels.length - 1 - k;
      double[] scores = new double[n];
      for (int i = 0; i < n; i++) {
        double y = left.values()[i];
        scores[i] = Math.max(predicted[i][k] - y, y - predicted[i][other]);
      }
      double coverage = 1 - 2 * levels[k];
      double width = Quantiles.quantile(scores, Math.min(1, coverage * (1 + 1.0 / n)));
      corrections[k] = -width;
      corrections[other] = width;
    }
    return corrections;
  }

  private static int[] shuffled(int n, RandomGenerator random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private static Examples part(Examples all, int[] indices) {
    double[][] rows = new double[indices.length][];
    double[] values = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      rows[i] = all.rows()[indices[i]];
      values[i] = all.values()[indices[i]];
    }
    return new Examples(rows, values, all.categories());
  }

  /** The number of levels. */
  public int levels() {
    return corrections.length;
  }

  /** The quantile of one level at a point. */
  public double predict(int level, double[] unit) {
    return trees.predictLevel(level, unit) + corrections[level];
  }
}
