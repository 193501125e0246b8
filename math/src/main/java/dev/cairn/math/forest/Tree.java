package dev.cairn.math.forest;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * A regression tree on the unit cube. A node is a place in the arrays, the root the first; a leaf
 * has column -1. Coordinates up to the threshold go left.
 *
 * @param value by node, the mean of its rows
 * @param variance by node, that of its rows
 */
public record Tree(
    int[] column, double[] threshold, int[] left, int[] right, double[] value, double[] variance) {

  /** The same divisions with other values. */
  public Tree withValues(double[] others) {
    return new Tree(column, threshold, left, right, others, variance);
  }

  /** The number of nodes. */
  public int size() {
    return column.length;
  }

  /** The leaf of a point, or the first node that splits a coordinate which is missing. */
  public int node(double[] x) {
    int node = 0;
    while (column[node] >= 0) {
      double coordinate = x[column[node]];
      if (coordinate <= threshold[node]) {
        node = left[node];
      } else if (coordinate > threshold[node]) {
        node = right[node];
      } else {
        return node;
      }
    }
    return node;
  }

  /** The mean over the cube of all coordinates that are NaN, the others fixed. Exact. */
  public double mean(double[] x) {
    int node = node(x);
    return column[node] < 0 ? value[node] : moments(x).mean;
  }

  /** The mean and the mean square over all coordinates that are NaN, the spread in leaves too. */
  Moments moments(double[] x) {
    var moments = new Moments();
    int node = node(x);
    if (column[node] < 0) {
      moments.add(1, value[node], variance[node]);
    } else {
      add(x, node, 1, new Box(x.length), moments);
    }
    return moments;
  }

  /** Sums over the leaves that a point with missing coordinates may be in. */
  static final class Moments {
    double mean;
    double square;

    private void add(double share, double value, double variance) {
      mean += share * value;
      square += share * (variance + value * value);
    }
  }

  private void add(double[] x, int node, double share, Box box, Moments moments) {
    int j = column[node];
    if (j < 0) {
      moments.add(share, value[node], variance[node]);
      return;
    }
    double t = threshold[node];
    if (!Double.isNaN(x[j])) {
      add(x, x[j] <= t ? left[node] : right[node], share, box, moments);
      return;
    }
    double low = box.low[j];
    double high = box.high[j];
    double below = share * (t - low) / (high - low);
    box.high[j] = t;
    add(x, left[node], below, box, moments);
    box.high[j] = high;
    box.low[j] = t;
    add(x, right[node], share - below, box, moments);
    box.low[j] = low;
  }

  /** Hands over each leaf's box and value. The box is valid during the call only. */
  void leaves(int width, BiConsumer<Box, Double> sink) {
    leaves(0, new Box(width), sink);
  }

  private void leaves(int node, Box box, BiConsumer<Box, Double> sink) {
    int j = column[node];
    if (j < 0) {
      sink.accept(box, value[node]);
      return;
    }
    double low = box.low[j];
    double high = box.high[j];
    box.high[j] = threshold[node];
    leaves(left[node], box, sink);
    box.high[j] = high;
    box.low[j] = threshold[node];
    leaves(right[node], box, sink);
    box.low[j] = low;
  }

  /** A box of the unit cube, changed in place while a tree is walked. */
  static final class Box {
    final double[] low;
    final double[] high;

    Box(int width) {
      low = new double[width];
      high = new double[width];
      Arrays.fill(high, 1);
    }
  }
}
