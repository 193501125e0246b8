package dev.cairn.samplers.gp.search;

import java.util.Arrays;

/**
 * Between what the unit coordinates of each column may lie when a point is improved.
 *
 * @param centre a point: columns in which a start is the same as this one stay as they are; empty
 *     for none
 */
public record Bounds(double[] lower, double[] upper, double[] centre) {
  /** All of the unit cube. */
  public static Bounds cube(int size) {
    double[] upper = new double[size];
    Arrays.fill(upper, 1);
    return new Bounds(new double[size], upper, new double[0]);
  }

  boolean free(int column, double coordinate) {
    return centre.length == 0 || coordinate != centre[column];
  }
}
