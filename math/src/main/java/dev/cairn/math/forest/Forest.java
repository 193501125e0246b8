package dev.cairn.math.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A random regression forest (Breiman 2001) on rows of the unit cube, with missing coordinates left
 * out rather than filled in. Fitting n rows of d columns costs about trees * n * d * log n; the
 * same examples and random numbers give the same forest.
 */
public final class Forest {
  private final List<Tree> trees;
  private final Categories categories;
  private final int width;
  private final double centre;
  private final Remoteness remoteness;

  private Forest(
      List<Tree> trees, Categories categories, int width, double centre, Remoteness remoteness) {
    this.trees = trees;
    this.categories = categories;
    this.width = width;
    this.centre = centre;
    this.remoteness = remoteness;
  }

  /**
   * How a forest is grown.
   *
   * @param trees how many
   * @param growth how each is grown
   * @param bootstrap whether the rows of a tree are drawn with replacement
   * @param rows the most rows drawn for a tree
   * @param remoteness what predictions deviate the more from what trees say, the farther the
   *     nearest example: in standard deviations of all values, at a root mean square of 1 between
   *     the coordinates
   */
  public record Options(int trees, Growth growth, boolean bootstrap, int rows, double remoteness) {
    public static final Options STANDARD =
        new Options(32, new Growth(3, Integer.MAX_VALUE, 0.8, Threshold.MIDDLE), true, 2_000, 0);

    public Options {
      if (trees < 1 || rows < 1) {
        throw new IllegalArgumentException(
            "There are %d trees of %d rows; expected 1 or more.".formatted(trees, rows));
      }
    }
  }

  /**
   * What a forest expects at a point.
   *
   * @param mean over the trees
   * @param variance of the values in a tree's leaf, on average, of the means of the trees, and for
   *     the distance to the examples
   */
  public record Prediction(double mean, double variance) {}

  /** Grows a forest; at least one example is needed. */
  public static Forest fit(Examples examples, Options options, RandomGenerator random) {
    if (examples.size() == 0) {
      throw new IllegalArgumentException("A forest needs at least one example.");
    }
    Categories categories = Categories.of(examples);
    double[][] rows = categories.order(examples.rows());
    Bins bins = Bins.of(rows, examples.width());
    double centre = Arrays.stream(examples.values()).average().orElse(0);
    double[] values = Arrays.stream(examples.values()).map(y -> y - centre).toArray();
    List<Tree> trees = new ArrayList<>();
    for (int t = 0; t < options.trees; t++) {
      int[] drawn = drawn(examples.size(), options, random);
      trees.add(Grower.grow(bins, values, drawn, options.growth, random));
    }
    Remoteness remoteness = Remoteness.of(rows, values, options.remoteness);
    return new Forest(trees, categories, examples.width(), centre, remoteness);
  }

  private static int[] drawn(int size, Options options, RandomGenerator random) {
    int[] drawn = new int[Math.min(options.rows, size)];
    if (options.bootstrap) {
      Arrays.setAll(drawn, i -> random.nextInt(size));
      return drawn;
    }
    for (int i = 0; i < size; i++) { // reservoir
      int at = i < drawn.length ? i : random.nextInt(i + 1);
      if (at < drawn.length) {
        drawn[at] = i;
      }
    }
    return drawn;
  }

  /**
   * The mean value where the given coordinates are fixed and those that are NaN vary evenly over
   * the cube.
   */
  public double mean(double[] unit) {
    double[] x = categories.order(unit);
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.mean(x);
    }
    return centre + sum / trees.size();
  }

  /** The mean and, by the law of total variance, the variance (Hutter et al. 2014). */
  public Prediction predict(double[] unit) {
    double[] x = categories.order(unit);
    double mean = 0;
    double square = 0;
    for (Tree tree : trees) {
      Tree.Moments moments = tree.moments(x);
      mean += moments.mean / trees.size();
      square += moments.square / trees.size();
    }
    double variance = Math.max(0, square - mean * mean) + remoteness.variance(x);
    return new Prediction(centre + mean, variance);
  }

  /**
   * Each tree as boxes, with values less the mean of the examples; categories there are in the
   * order of their mean value.
   */
  public List<Boxes> boxes() {
    return trees.stream().map(tree -> Boxes.of(tree, width)).toList();
  }
}
