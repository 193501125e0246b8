package dev.cairn.samplers.bands.bohb;

import java.util.random.RandomGenerator;

/**
 * Fills in what is inactive: a point takes what it lacks from a random one of those that have the
 * first column it lacks, again until it lacks nothing; what no point has is random.
 *
 * <p>Source: the code of Falkner, Klein and Hutter 2018.
 */
final class Imputation {
  private Imputation() {}

  /** New points without NaN. */
  static double[][] of(double[][] points, RandomGenerator random) {
    double[][] filled = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      filled[i] = points[i].clone();
      for (int j = 0; j < filled[i].length; j++) {
        if (Double.isNaN(filled[i][j])) {
          fill(filled[i], j, points, random);
        }
      }
    }
    return filled;
  }

  private static void fill(double[] point, int column, double[][] points, RandomGenerator random) {
    int donors = 0;
    double[] donor = point;
    for (double[] other : points) { // each of the donors with the same chance
      if (!Double.isNaN(other[column]) && random.nextInt(++donors) == 0) {
        donor = other;
      }
    }
    if (donors == 0) {
      point[column] = random.nextDouble();
      return;
    }
    for (int j = column; j < point.length; j++) {
      point[j] = Double.isNaN(point[j]) ? donor[j] : point[j];
    }
  }
}
