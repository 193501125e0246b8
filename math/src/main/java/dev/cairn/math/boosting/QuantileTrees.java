package dev.cairn.math.boosting;

import dev.cairn.math.forest.Bins;
import dev.cairn.math.forest.Categories;
import dev.cairn.math.forest.Examples;
import dev.cairn.math.forest.Grower;
import dev.cairn.math.forest.Growth;
import dev.cairn.math.forest.Threshold;
import dev.cairn.math.forest.Tree;
import dev.cairn.math.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Gradient-boosted regression trees for some quantiles of the value at a point, each level by
 * itself (Friedman 2001): a tree is grown on the gradient of the pinball loss, and each of its
 * leaves steps to that quantile of the residuals in it, as far as the learning rate goes. Rows may
 * have missing coordinates. Costs about levels * rounds * rows * columns * depth; the same examples
 * and random numbers give the same trees.
 */
public final class QuantileTrees {
  private static final int BINS = 64; // of a column; trees are shallow

  private final Categories categories;
  private final double[] start;
  private final List<List<Tree>> trees; // by level
  private final double rate;

  private QuantileTrees(
      Categories categories, double[] start, List<List<Tree>> trees, double rate) {
    this.categories = categories;
    this.start = start;
    this.trees = trees;
    this.rate = rate;
  }

  /**
   * How the trees are grown.
   *
   * @param rounds trees a level
   * @param rate the share of the step to a leaf's quantile that is gone
   * @param depth the most splits above a leaf
   * @param minLeaf the fewest rows of a leaf
   */
  public record Options(int rounds, double rate, int depth, int minLeaf) {
    /** Those of scikit-learn's GradientBoostingRegressor, which Salinas et al. 2023 use. */
    public static final Options STANDARD = new Options(100, 0.1, 3, 1);

    public Options {
      if (rounds < 1 || !(rate > 0 && rate <= 1)) {
        throw new IllegalArgumentException(
            "There are %d rounds at rate %s; expected 1 or more and a rate in (0, 1]."
                .formatted(rounds, rate));
      }
    }

    private Growth growth() {
      return new Growth(minLeaf, depth, 1, Threshold.MIDDLE);
    }
  }

  /** Fits the quantiles at some levels in (0, 1); at least one example is needed. */
  public static QuantileTrees fit(
      Examples examples, double[] levels, Options options, RandomGenerator random) {
    Categories categories = Categories.of(examples);
    double[][] rows = categories.order(examples.rows());
    Bins bins = Bins.of(rows, examples.width(), BINS);
    double[] start = new double[levels.length];
    List<List<Tree>> trees = new ArrayList<>();
    for (int k = 0; k < levels.length; k++) {
      start[k] = Quantiles.quantile(examples.values(), levels[k]);
      double[] residuals = examples.values().clone();
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] -= start[k];
      }
      trees.add(boost(rows, bins, residuals, levels[k], options, random));
    }
    return new QuantileTrees(categories, start, trees, options.rate);
  }

  private static List<Tree> boost(
      double[][] rows,
      Bins bins,
      double[] residuals,
      double level,
      Options options,
      RandomGenerator random) {
    List<Tree> trees = new ArrayList<>();
    double[] gradient = new double[residuals.length];
    int[] members = new int[residuals.length];
    for (int round = 0; round < options.rounds; round++) {
      Arrays.setAll(gradient, i -> residuals[i] > 0 ? level : level - 1);
      Arrays.setAll(members, i -> i);
      Tree tree = Grower.grow(bins, gradient, members, options.growth(), random);
      trees.add(Leaves.step(tree, rows, residuals, level, options.rate));
    }
    return trees;
  }

  /** The number of levels. */
  public int levels() {
    return start.length;
  }

  /** The quantiles at a point, in the order of the levels; of missing coordinates the mean. */
  public double[] predict(double[] unit) {
    double[] x = categories.order(unit);
    double[] quantiles = new double[start.length];
    Arrays.setAll(quantiles, level -> predict(level, x));
    return quantiles;
  }

  /** The quantile of one level at a point. */
  public double predictLevel(int level, double[] unit) {
    return predict(level, categories.order(unit));
  }

  private double predict(int level, double[] x) {
    double sum = 0;
    for (Tree tree : trees.get(level)) {
      sum += tree.mean(x);
    }
    return start[level] + rate * sum;
  }
}
