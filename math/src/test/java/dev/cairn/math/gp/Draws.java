package dev.cairn.math.gp;

import java.util.Random;

/** Random metrics, rows and hyperparameters. */
final class Draws {
  private final Random random;

  Draws(long seed) {
    this.random = new Random(seed);
  }

  /** Up to six features in up to four scales, some nominal. */
  Metric metric() {
    int width = 1 + random.nextInt(6);
    int scales = 1 + random.nextInt(Math.min(4, width));
    int[] scale = new int[width];
    boolean[] nominal = new boolean[width];
    double[] share = new double[width];
    for (int f = 0; f < width; f++) {
      scale[f] = f < scales ? f : random.nextInt(scales);
      nominal[f] = random.nextInt(3) == 0;
      share[f] = 0.2 + random.nextDouble();
    }
    return new Metric(scales, scale, nominal, share);
  }

  double[][] rows(Metric metric, int count) {
    double[][] rows = new double[count][metric.width()];
    for (double[] row : rows) {
      for (int f = 0; f < row.length; f++) {
        row[f] = metric.nominal()[f] ? random.nextInt(3) - 1 : random.nextDouble();
      }
    }
    return rows;
  }

  double[] values(int count) {
    return random.doubles(count, -2, 2).toArray();
  }

  Hyperparameters hyperparameters(Metric metric) {
    double[] lengths = random.doubles(metric.scales(), -1.5, 1).toArray();
    return new Hyperparameters(
        lengths,
        random.nextDouble() - 0.5,
        -4 - 4 * random.nextDouble(),
        random.nextGaussian(),
        random.nextBoolean()
            ? new double[0]
            : random.doubles(2L * lengths.length, -1, 1).toArray());
  }

  double[] noise(int count, Hyperparameters given) {
    double[] noise = new double[count];
    java.util.Arrays.fill(noise, Math.exp(given.noise()));
    return noise;
  }
}
