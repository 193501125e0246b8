package dev.cairn.samplers.forest;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.forest.Forest;
import dev.cairn.math.forest.Growth;
import dev.cairn.math.forest.Threshold;
import dev.cairn.value.Option;

/**
 * The options of {@code forest}. SMAC3's own are 10 trees with random thresholds on trials drawn
 * with replacement, a leaf of one trial, the logarithmic scale and a fifth of the trials random;
 * what differs here was measured on the development problems.
 */
public record ForestOptions(
    @Option("trials before the first forest; 0: one a column and 2 more, at most 10") int startup,
    @Option("the trees of the forest; beyond 500 trials fewer, but at least 10") int trees,
    @Option("the fewest trials in a leaf") int minLeaf,
    @Option("the share of the columns that compete for a split") double columns,
    @Option("where a split lies between the trials that it divides") Threshold threshold,
    @Option("whether a tree sees trials drawn with replacement, or all") boolean bootstrap,
    @Option("how unsure the forest is far from all trials; 0: as sure as its trees")
        double remoteness,
    @Option("how losses are scaled for the forest") Scaling scaling,
    @Option("random points whose improvement is looked at") int candidates,
    @Option("searches from the best trials, and as many from the best random points") int searches,
    @Option("random steps of a search") int steps,
    @Option("every so many'th trial is random; 0 for none") int interleave) {
  private static final int MOST_ROWS = 4_000; // of a tree
  private static final int FULL_TREES = 500; // up to so many trials all trees are grown
  private static final int FEWEST_TREES = 10; // SMAC3

  public ForestOptions() {
    this(0, 30, 1, 1, Threshold.ANYWHERE, false, 0.3, Scaling.LOG, 1000, 5, 100, 0);
  }

  public ForestOptions {
    require(startup >= 0, "startup", "The startup (%s) must be 0 or more trials.", startup);
    positive("trees", trees);
    positive("min_leaf", minLeaf);
    require(columns > 0 && columns <= 1, "columns", "The columns (%s) must be in (0, 1].", columns);
    require(
        remoteness >= 0 && remoteness < Double.POSITIVE_INFINITY,
        "remoteness",
        "The remoteness (%s) must be 0 or more.",
        remoteness);
    positive("candidates", candidates);
    require(searches >= 0, "searches", "The searches (%s) must be 0 or more.", searches);
    require(steps >= 0, "steps", "The steps (%s) must be 0 or more.", steps);
    require(
        interleave == 0 || interleave > 1,
        "interleave",
        "The interleave (%s) must be 0 or at least 2.",
        interleave);
  }

  private static void positive(String name, int value) {
    require(value >= 1, name, "The option %s (%s) must be at least 1.", name, value);
  }

  int startup(int columns) {
    return startup > 0 ? startup : Math.min(10, columns + 2);
  }

  /** How a forest is grown on so many trials: of fewer trees when these are many. */
  Forest.Options forest(int trials) {
    int affordable = Math.max(FEWEST_TREES, trees * FULL_TREES / Math.max(FULL_TREES, trials));
    Growth growth = new Growth(minLeaf, Integer.MAX_VALUE, columns, threshold);
    return new Forest.Options(
        Math.min(trees, affordable), growth, bootstrap, MOST_ROWS, remoteness);
  }
}
