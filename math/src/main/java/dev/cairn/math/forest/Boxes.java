package dev.cairn.math.forest;

import java.util.ArrayList;
import java.util.List;

/**
 * A function that is constant on boxes which divide the unit cube.
 *
 * @param low by box and column
 * @param high by box and column
 * @param value by box
 */
public record Boxes(double[][] low, double[][] high, double[] value) {
  static Boxes of(Tree tree, int width) {
    List<double[]> low = new ArrayList<>();
    List<double[]> high = new ArrayList<>();
    List<Double> value = new ArrayList<>();
    tree.leaves(
        width,
        (box, mean) -> {
          low.add(box.low.clone());
          high.add(box.high.clone());
          value.add(mean);
        });
    return new Boxes(
        low.toArray(double[][]::new),
        high.toArray(double[][]::new),
        value.stream().mapToDouble(v -> v).toArray());
  }

  public int size() {
    return value.length;
  }

  /** A box's volume. */
  public double volume(int box) {
    double volume = 1;
    for (int j = 0; j < low[box].length; j++) {
      volume *= high[box][j] - low[box][j];
    }
    return volume;
  }

  /** The length of one side of a box. */
  public double side(int box, int column) {
    return high[box][column] - low[box][column];
  }
}
