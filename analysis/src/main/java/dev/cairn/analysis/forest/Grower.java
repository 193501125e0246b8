package dev.cairn.analysis.forest;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Grows one tree by least squares (Breiman et al. 1984). A column is split only where every row has
 * a value of it: below the split that decides its activity, never instead of that split.
 */
final class Grower {
  private final Bins bins;
  private final double[] values;
  private final int minLeaf;
  private final int tried;
  private final RandomGenerator random;
  private final double[] sums = new double[256];
  private final int[] counts = new int[256];

  private int[] column = new int[64];
  private double[] threshold = new double[64];
  private int[] left = new int[64];
  private int[] right = new int[64];
  private double[] value = new double[64];
  private int size;

  private Grower(Bins bins, double[] values, int minLeaf, int tried, RandomGenerator random) {
    this.bins = bins;
    this.values = values;
    this.minLeaf = minLeaf;
    this.tried = tried;
    this.random = random;
  }

  /**
   * The tree of some rows, which are reordered.
   *
   * @param tried how many columns compete for each split
   */
  static Tree grow(
      Bins bins, double[] values, int[] rows, int minLeaf, int tried, RandomGenerator random) {
    var grower = new Grower(bins, values, minLeaf, tried, random);
    grower.node(rows, 0, rows.length);
    return grower.tree();
  }

  private Tree tree() {
    return new Tree(
        Arrays.copyOf(column, size),
        Arrays.copyOf(threshold, size),
        Arrays.copyOf(left, size),
        Arrays.copyOf(right, size),
        Arrays.copyOf(value, size));
  }

  private int node(int[] rows, int from, int to) {
    int node = allocate();
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[rows[i]];
    }
    value[node] = sum / (to - from);
    column[node] = -1;
    Split split = best(rows, from, to, sum);
    if (split.column >= 0) {
      int middle = partition(rows, from, to, split);
      column[node] = split.column;
      threshold[node] = bins.edges()[split.column][split.bin];
      int below = node(rows, from, middle);
      int above = node(rows, middle, to);
      left[node] = below;
      right[node] = above;
    }
    return node;
  }

  private int allocate() {
    if (size == column.length) {
      column = Arrays.copyOf(column, size * 2);
      threshold = Arrays.copyOf(threshold, size * 2);
      left = Arrays.copyOf(left, size * 2);
      right = Arrays.copyOf(right, size * 2);
      value = Arrays.copyOf(value, size * 2);
    }
    return size++;
  }

  /** Rows whose bin is at most {@code bin} go left; column -1 for no split. */
  private record Split(int column, int bin, double score) {}

  private Split best(int[] rows, int from, int to, double sum) {
    int n = to - from;
    double unsplit = sum * sum / n;
    var best = new Split(-1, 0, unsplit + 1e-12 * Math.abs(unsplit));
    if (n < 2 * minLeaf) {
      return best;
    }
    int[] order = shuffled(bins.edges().length);
    int competing = 0;
    for (int k = 0; k < order.length && competing < tried; k++) {
      int j = order[k];
      if (bins.edges()[j].length > 0 && histogram(rows, from, to, j)) {
        competing++;
        best = bestOf(j, n, sum, best);
      }
    }
    return best;
  }

  private int[] shuffled(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /** Counts and sums by bin; false when the column is inactive in some row. */
  private boolean histogram(int[] rows, int from, int to, int j) {
    int used = bins.edges()[j].length + 1;
    Arrays.fill(sums, 0, used, 0);
    Arrays.fill(counts, 0, used, 0);
    int[] binOf = bins.bins()[j];
    for (int i = from; i < to; i++) {
      int bin = binOf[rows[i]];
      if (bin < 0) {
        return false;
      }
      sums[bin] += values[rows[i]];
      counts[bin]++;
    }
    return true;
  }

  private Split bestOf(int j, int n, double sum, Split best) {
    double below = 0;
    int count = 0;
    for (int bin = 0; bin < bins.edges()[j].length; bin++) {
      below += sums[bin];
      count += counts[bin];
      if (counts[bin] > 0 && count >= minLeaf && n - count >= minLeaf) {
        double above = sum - below;
        double score = below * below / count + above * above / (n - count);
        if (score > best.score) {
          best = new Split(j, bin, score);
        }
      }
    }
    return best;
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
