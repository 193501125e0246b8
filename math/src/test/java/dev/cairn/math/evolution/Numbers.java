package dev.cairn.math.evolution;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Numbers for tests. */
final class Numbers {
  private Numbers() {}

  static RandomGenerator random(long seed) {
    return new SplittableRandom(seed);
  }

  /** Offsets that look irregular, as in the traces of the reference. */
  static double[][] offsets(int n, int lambda, int generation, double length) {
    double[][] offsets = new double[lambda][n];
    for (int i = 0; i < lambda; i++) {
      for (int j = 0; j < n; j++) {
        offsets[i][j] = length * Math.sin(1.7 * (i + 1) * (j + 1) + generation);
      }
    }
    return offsets;
  }

  /** A random rotation: Gram and Schmidt on normal vectors. */
  static double[][] rotation(int n, RandomGenerator random) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = random.doubles(n, -1, 1).toArray();
      for (int k = 0; k < i; k++) {
        double along = dot(rows[i], rows[k]);
        for (int j = 0; j < n; j++) {
          rows[i][j] -= along * rows[k][j];
        }
      }
      double length = Math.sqrt(dot(rows[i], rows[i]));
      for (int j = 0; j < n; j++) {
        rows[i][j] /= length;
      }
    }
    return rows;
  }

  static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = dot(matrix[i], vector);
    }
    return product;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
