package dev.cairn.math.gp;

import java.util.Arrays;

/**
 * Rows of features with the numbers of each scale warped, so that a function that varies more in
 * one part of a range than in another looks even to a kernel. Nominal features stay.
 */
final class InputWarp {
  private final Metric metric;
  private final Kumaraswamy[] maps; // by scale; empty for none

  /**
   * A warp.
   *
   * @param shapes the logarithms of a by scale, then of b; empty for none
   */
  InputWarp(Metric metric, double[] shapes) {
    this.metric = metric;
    this.maps = new Kumaraswamy[shapes.length / 2];
    for (int g = 0; g < maps.length; g++) {
      maps[g] = Kumaraswamy.ofLogs(shapes[g], shapes[g + maps.length]);
    }
  }

  boolean none() {
    return maps.length == 0;
  }

  /** What is warped of a row, in a new array; the row itself where nothing is. */
  double[] of(double[] row) {
    if (none()) {
      return row;
    }
    double[] warped = row.clone();
    for (int f = 0; f < row.length; f++) {
      if (!metric.nominal()[f]) {
        warped[f] = map(f).at(row[f]);
      }
    }
    return warped;
  }

  double[][] of(double[][] rows) {
    return none() ? rows : Arrays.stream(rows).map(this::of).toArray(double[][]::new);
  }

  /** Of many rows, given and returned feature by feature. */
  double[][] ofColumns(double[][] columns) {
    if (none()) {
      return columns;
    }
    double[][] warped = columns.clone();
    for (int f = 0; f < columns.length; f++) {
      if (!metric.nominal()[f]) {
        Kumaraswamy map = map(f);
        warped[f] = Arrays.stream(columns[f]).map(map::at).toArray();
      }
    }
    return warped;
  }

  /** Makes a gradient by warped features one by the features of the row. */
  void pullBack(double[] row, double[] gradient) {
    for (int f = 0; f < row.length && !none(); f++) {
      if (!metric.nominal()[f]) {
        gradient[f] *= map(f).slope(row[f]);
      }
    }
  }

  /** The map of a feature that is a number. */
  Kumaraswamy map(int feature) {
    return maps[metric.scale()[feature]];
  }
}
