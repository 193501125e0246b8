package dev.cairn.math.pareto;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random point sets to test on. */
final class PointSets {

  private PointSets() {}

  /** Points with coordinates 0 to levels - 1: few levels give many ties. */
  static double[][] lattice(SplittableRandom random, int n, int m, int levels) {
    double[][] points = new double[n][];
    Arrays.setAll(points, i -> random.ints(m, 0, levels).asDoubleStream().toArray());
    return points;
  }

  /** Points of the unit sphere with positive coordinates, none of which dominates another. */
  static double[][] sphere(SplittableRandom random, int n, int m) {
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] x = random.doubles(m, 0.01, 1).toArray();
      double norm = Math.sqrt(Arrays.stream(x).map(t -> t * t).sum());
      points[i] = Arrays.stream(x).map(t -> t / norm).toArray();
    }
    return points;
  }

  static double[][] pick(double[][] points, int... indices) {
    return Arrays.stream(indices).mapToObj(i -> points[i]).toArray(double[][]::new);
  }

  static double[] filled(int m, double value) {
    double[] x = new double[m];
    Arrays.fill(x, value);
    return x;
  }
}
