package dev.cairn.math.forest;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Grows one tree by least squares (Breiman et al. 1984). A column is split only where every row has
 * a value of it: below the split that decides whether it is there, never instead of that split.
 */
public final class Grower {
  private static final int NO_SPLIT = -1;
  private static final int NO_VALUE = -2;

  private final Bins bins;
  private final double[] values;
  private final Growth growth;
  private final RandomGenerator random;
  private final Histogram histogram = new Histogram();
  private final int[] order;

  private int[] column = new int[64];
  private double[] threshold = new double[64];
  private int[] left = new int[64];
  private int[] right = new int[64];
  private double[] value = new double[64];
  private double[] variance = new double[64];
  private int size;

  private Grower(Bins bins, double[] values, Growth growth, RandomGenerator random) {
    this.bins = bins;
    this.values = values;
    this.growth = growth;
    this.random = random;
    this.order = new int[bins.width()];
    Arrays.setAll(order, j -> j);
  }

  /** The tree of some rows, which are reordered. Costs about rows times columns times its depth. */
  public static Tree grow(
      Bins bins, double[] values, int[] rows, Growth growth, RandomGenerator random) {
    var grower = new Grower(bins, values, growth, random);
    grower.node(rows, 0, rows.length, 0);
    return grower.tree();
  }

  private Tree tree() {
    return new Tree(
        Arrays.copyOf(column, size),
        Arrays.copyOf(threshold, size),
        Arrays.copyOf(left, size),
        Arrays.copyOf(right, size),
        Arrays.copyOf(value, size),
        Arrays.copyOf(variance, size));
  }

  private int node(int[] rows, int from, int to, int depth) {
    int node = allocate();
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[rows[i]];
    }
    value[node] = sum / (to - from);
    variance[node] = variance(rows, from, to, value[node]);
    column[node] = NO_SPLIT;
    if (depth == growth.depth() || to - from < 2 * growth.minLeaf()) {
      return node;
    }
    Split split = best(rows, from, to, sum);
    if (split.column >= 0) {
      int middle = partition(rows, from, to, split);
      column[node] = split.column;
      threshold[node] = threshold(split);
      int below = node(rows, from, middle, depth + 1);
      int above = node(rows, middle, to, depth + 1);
      left[node] = below;
      right[node] = above;
    }
    return node;
  }

  private double variance(int[] rows, int from, int to, double mean) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      double deviation = values[rows[i]] - mean;
      squares += deviation * deviation;
    }
    return squares / (to - from);
  }

  private int allocate() {
    if (size == column.length) {
      column = Arrays.copyOf(column, size * 2);
      threshold = Arrays.copyOf(threshold, size * 2);
      left = Arrays.copyOf(left, size * 2);
      right = Arrays.copyOf(right, size * 2);
      value = Arrays.copyOf(value, size * 2);
      variance = Arrays.copyOf(variance, size * 2);
    }
    return size++;
  }

  /**
   * Rows whose bin is at most {@code bin} go left; a negative column for no split.
   *
   * @param next the bin of the nearest row that goes right
   * @param at where the threshold was drawn, NaN when it was not
   */
  private record Split(int column, int bin, int next, double at, double score) {}

  /** No split that is any good. */
  private static final Split NONE = none(NO_SPLIT, Double.NEGATIVE_INFINITY);

  /** No split as some row has no value, or at random as all have the same. */
  private static final Split ABSENT = none(NO_VALUE, Double.NEGATIVE_INFINITY);

  private static Split none(int column, double score) {
    return new Split(column, 0, 0, Double.NaN, score);
  }

  private double threshold(Split split) {
    return switch (growth.threshold()) {
      case MIDDLE -> bins.edges()[split.column][split.bin];
      case ANYWHERE -> split.at;
      case BETWEEN -> {
        double low = bins.high()[split.column][split.bin];
        double high = bins.low()[split.column][split.next];
        yield low + (high - low) * random.nextDouble();
      }
    };
  }

  private Split best(int[] rows, int from, int to, double sum) {
    int n = to - from;
    double unsplit = sum * sum / n;
    Split best = none(NO_SPLIT, unsplit + 1e-12 * Math.abs(unsplit));
    int tried = growth.tried(order.length);
    if (tried < order.length || growth.threshold() != Threshold.ANYWHERE) {
      shuffle();
    }
    int competing = 0;
    for (int k = 0; k < order.length && competing < tried; k++) {
      int j = order[k];
      if (bins.edges()[j].length > 0) {
        Split found =
            growth.threshold() == Threshold.ANYWHERE
                ? drawn(j, rows, from, to, sum)
                : bestOf(j, rows, from, to, sum);
        competing += found.column == NO_VALUE ? 0 : 1;
        best = found.score > best.score ? found : best;
      }
    }
    return best;
  }

  private void shuffle() {
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
  }

  /** The best split of a column, the first of equal ones. */
  private Split bestOf(int j, int[] rows, int from, int to, double sum) {
    int used = bins.edges()[j].length + 1;
    if (!histogram.fill(bins.bins()[j], used, rows, from, to, values)) {
      return ABSENT;
    }
    int n = to - from;
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    double below = 0;
    int count = 0;
    for (int k = 0; k < histogram.size - 1; k++) {
      below += histogram.sum[k];
      count += histogram.count[k];
      if (count >= growth.minLeaf() && n - count >= growth.minLeaf()) {
        double score = score(below, count, sum, n);
        best = score > highest ? k : best;
        highest = Math.max(score, highest);
      }
    }
    return best < 0
        ? NONE
        : new Split(j, histogram.bin[best], histogram.bin[best + 1], Double.NaN, highest);
  }

  /** A split of a column at random. */
  private Split drawn(int j, int[] rows, int from, int to, double sum) {
    int[] binOf = bins.bins()[j];
    int least = Integer.MAX_VALUE;
    int most = -1;
    for (int i = from; i < to; i++) {
      int bin = binOf[rows[i]];
      least = Math.min(least, bin);
      most = Math.max(most, bin);
    }
    if (least < 0 || least == most) {
      return ABSENT;
    }
    double low = bins.high()[j][least];
    double high = bins.low()[j][most];
    double at = low + (high - low) * random.nextDouble();
    int bin = Math.min(most - 1, last(bins.high()[j], least, most, at));
    double below = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean left = binOf[rows[i]] <= bin;
      below += left ? values[rows[i]] : 0;
      count += left ? 1 : 0;
    }
    if (count < growth.minLeaf() || to - from - count < growth.minLeaf()) {
      return NONE;
    }
    boolean between = at < bins.low()[j][bin + 1]; // not inside a bin of several values
    double threshold = between ? at : bins.edges()[j][bin];
    return new Split(j, bin, bin + 1, threshold, score(below, count, sum, to - from));
  }

  /** The last place in ascending numbers that is at most a value no less than the first. */
  private static int last(double[] numbers, int from, int to, double value) {
    int found = Arrays.binarySearch(numbers, from, to, value);
    return found < 0 ? -found - 2 : found;
  }

  /** The sum of squares explained by the means of two parts. */
  private static double score(double below, int count, double sum, int n) {
    double above = sum - below;
    return below * below / count + above * above / (n - count);
  }

  private int partition(int[] rows, int from, int to, Split split) {
    int[] binOf = bins.bins()[split.column];
    int middle = from;
    for (int i = from; i < to; i++) {
      if (binOf[rows[i]] <= split.bin) {
        int row = rows[i];
        rows[i] = rows[middle];
        rows[middle++] = row;
      }
    }
    return middle;
  }
}
