package dev.cairn.analysis.forest;

import static dev.cairn.value.InvalidInputException.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A random regression forest (Breiman 2001) on unit rows, with inactive coordinates left out rather
 * than filled in. Fitting n rows of d columns costs about trees * n * d * log n; the same samples
 * and random numbers give the same forest.
 */
public final class Forest {
  private final List<Tree> trees;
  private final Categories categories;
  private final int width;
  private final double centre;

  private Forest(List<Tree> trees, Categories categories, int width, double centre) {
    this.trees = trees;
    this.categories = categories;
    this.width = width;
    this.centre = centre;
  }

  /**
   * How a forest is grown.
   *
   * @param trees how many
   * @param minLeaf the fewest rows of a leaf
   * @param columns the share of the columns that compete for each split
   * @param rows the most rows drawn, with replacement, for a tree
   */
  public record Options(int trees, int minLeaf, double columns, int rows) {
    public static final Options STANDARD = new Options(32, 3, 0.8, 2_000);

    public Options {
      require(trees >= 1, "trees", "The trees are %s; expected 1 or more.", trees);
      require(minLeaf >= 1, "minLeaf", "The least leaf is %s; expected 1 or more.", minLeaf);
      require(columns > 0 && columns <= 1, "columns", "The share %s is not in (0, 1].", columns);
      require(rows >= 1, "rows", "The rows are %s; expected 1 or more.", rows);
    }
  }

  /** Grows a forest; at least one sample is needed. */
  public static Forest fit(Samples samples, Options options, RandomGenerator random) {
    require(samples.size() > 0, "samples", "A forest needs at least one sample.");
    int width = samples.space().size();
    Categories categories = Categories.of(samples);
    double[][] rows = Arrays.stream(samples.rows()).map(categories::order).toArray(double[][]::new);
    Bins bins = Bins.of(rows, width);
    double centre = Arrays.stream(samples.values()).average().orElse(0);
    double[] values = Arrays.stream(samples.values()).map(y -> y - centre).toArray();
    int tried = (int) Math.ceil(options.columns * width);
    List<Tree> trees = new ArrayList<>();
    for (int t = 0; t < options.trees; t++) {
      int[] drawn = new int[Math.min(options.rows, rows.length)];
      Arrays.setAll(drawn, i -> random.nextInt(rows.length));
      trees.add(Grower.grow(bins, values, drawn, options.minLeaf, tried, random));
    }
    return new Forest(trees, categories, width, centre);
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

  /**
   * Each tree as boxes, with values less the mean of the samples; categories there are in the order
   * of their mean value.
   */
  public List<Boxes> boxes() {
    return trees.stream().map(tree -> Boxes.of(tree, width)).toList();
  }
}
