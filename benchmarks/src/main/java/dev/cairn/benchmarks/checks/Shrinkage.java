package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Fits {@code y = slope x} to records of numbers within [-1, 1], shrunk by a penalty on the slope:
 * exactly, or from sums with noise.
 *
 * @param records pairs of x and y
 */
record Shrinkage(List<double[]> records) {
  /** How far one record moves the sums of x squared, x y and y squared together. */
  private static final double SENSITIVITY = Math.sqrt(3);

  /** Forty records on a line, with or without one that lies far off. */
  static Shrinkage onALine(boolean odd) {
    RandomGenerator random = Stream.of(12);
    List<double[]> records = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      double x = 2 * random.nextDouble() - 1;
      records.add(new double[] {x, 0.7 * x + 0.1 * (2 * random.nextDouble() - 1)});
    }
    if (odd) {
      records.add(new double[] {1, -1});
    }
    return new Shrinkage(records);
  }

  /** The sums of x squared, x y and y squared over some of the records. */
  private double[] sums(int from, int step) {
    double[] sums = new double[3];
    for (int n = from; n < records.size(); n += step) {
      double x = records.get(n)[0];
      double y = records.get(n)[1];
      sums[0] += x * x;
      sums[1] += x * y;
      sums[2] += y * y;
    }
    return sums;
  }

  /** The penalty with the least error on the records left out one by one: no noise anywhere. */
  double chosen(double[] penalties) {
    return Arrays.stream(penalties)
        .boxed()
        .min((a, b) -> Double.compare(leftOut(a), leftOut(b)))
        .orElseThrow();
  }

  private double leftOut(double penalty) {
    double[] sums = sums(0, 1);
    double error = 0;
    for (double[] record : records) {
      double xx = sums[0] - record[0] * record[0];
      double xy = sums[1] - record[0] * record[1];
      double miss = record[1] - xy / (xx + penalty) * record[0];
      error += miss * miss;
    }
    return error;
  }

  /**
   * The error on every other record of a slope that was fitted to the rest, both from sums with
   * noise: a Gaussian mechanism with this noise over its sensitivity, as no record is in both.
   */
  double loss(double penalty, double noise, RandomGenerator random) {
    double[] fitted = noisy(sums(0, 2), noise, random);
    double[] held = noisy(sums(1, 2), noise, random);
    double slope = fitted[1] / (Math.max(0, fitted[0]) + penalty);
    slope = Math.max(-1, Math.min(1, slope));
    return (held[2] - 2 * slope * held[1] + slope * slope * held[0]) / 20;
  }

  private static double[] noisy(double[] sums, double noise, RandomGenerator random) {
    double[] noisy = sums.clone();
    Arrays.setAll(noisy, i -> sums[i] + SENSITIVITY * noise * random.nextGaussian());
    return noisy;
  }
}
