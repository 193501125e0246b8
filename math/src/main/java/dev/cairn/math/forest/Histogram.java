package dev.cairn.math.forest;

import java.util.Arrays;

/** The rows of a node by their bin of one column: the bins that occur, ascending. */
final class Histogram {
  private static final int FEW = 24;

  final int[] bin = new int[Bins.MOST];
  final int[] count = new int[Bins.MOST];
  final double[] sum = new double[Bins.MOST];
  int size;

  private final int[] counts = new int[Bins.MOST];
  private final double[] sums = new double[Bins.MOST];

  /**
   * Reads some rows; false when one of them has no value of the column.
   *
   * @param used how many bins the column has
   */
  boolean fill(int[] binOf, int used, int[] rows, int from, int to, double[] values) {
    size = 0;
    return to - from <= FEW
        ? insert(binOf, rows, from, to, values)
        : count(binOf, used, rows, from, to, values);
  }

  private boolean insert(int[] binOf, int[] rows, int from, int to, double[] values) {
    for (int i = from; i < to; i++) {
      int b = binOf[rows[i]];
      if (b < 0) {
        return false;
      }
      int at = size;
      while (at > 0 && bin[at - 1] > b) {
        at--;
      }
      if (at == 0 || bin[at - 1] != b) {
        open(at);
        bin[at++] = b;
      }
      count[at - 1]++;
      sum[at - 1] += values[rows[i]];
    }
    return true;
  }

  private void open(int at) {
    System.arraycopy(bin, at, bin, at + 1, size - at);
    System.arraycopy(count, at, count, at + 1, size - at);
    System.arraycopy(sum, at, sum, at + 1, size - at);
    count[at] = 0;
    sum[at] = 0;
    size++;
  }

  private boolean count(int[] binOf, int used, int[] rows, int from, int to, double[] values) {
    Arrays.fill(counts, 0, used, 0);
    Arrays.fill(sums, 0, used, 0);
    for (int i = from; i < to; i++) {
      int b = binOf[rows[i]];
      if (b < 0) {
        return false;
      }
      counts[b]++;
      sums[b] += values[rows[i]];
    }
    for (int b = 0; b < used; b++) {
      if (counts[b] > 0) {
        bin[size] = b;
        count[size] = counts[b];
        sum[size++] = sums[b];
      }
    }
    return true;
  }
}
