package dev.cairn.analysis.forest;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * A regression tree on the unit cube. A node is a place in the arrays; a leaf has column -1.
 * Coordinates up to the threshold go left.
 */
record Tree(int[] column, double[] threshold, int[] left, int[] right, double[] value) {

  /** The mean over the cube of all coordinates that are NaN, the others fixed. Exact. */
  double mean(double[] x) {
    return mean(x, 0, new Box(x.length));
  }

  private double mean(double[] x, int node, Box box) {
    int j = column[node];
    if (j < 0) {
      return value[node];
    }
    double t = threshold[node];
    if (!Double.isNaN(x[j])) {
      return mean(x, x[j] <= t ? left[node] : right[node], box);
    }
    double low = box.low[j];
    double high = box.high[j];
    double share = (t - low) / (high - low);
    box.high[j] = t;
    double below = mean(x, left[node], box);
    box.high[j] = high;
    box.low[j] = t;
    double above = mean(x, right[node], box);
    box.low[j] = low;
    return share * below + (1 - share) * above;
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
