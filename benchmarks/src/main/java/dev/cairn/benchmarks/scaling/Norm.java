package dev.cairn.benchmarks.scaling;

import java.util.Arrays;

/**
 * Root mean square normalisation (Zhang and Sennrich 2019): each row over its root mean square,
 * times a gain for each number, which is learned or stays 1.
 */
final class Norm {
  private static final double LEAST = 1e-6;

  private final int width;
  private final boolean learned;
  private final Weights gains;

  Norm(int width, boolean learned) {
    this.width = width;
    this.learned = learned;
    gains = new Weights(width, 1);
    Arrays.fill(gains.values, 1);
  }

  void forward(double[] x, int batch, double[] out) {
    for (int b = 0; b < batch; b++) {
      double scale = 1 / root(x, b);
      for (int i = 0; i < width; i++) {
        out[b * width + i] = gains.values[i] * scale * x[b * width + i];
      }
    }
  }

  private double root(double[] x, int b) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += x[b * width + i] * x[b * width + i];
    }
    return Math.sqrt(sum / width + LEAST);
  }

  /** Turns errors of the outputs into those of the inputs, in place, and blames the gains. */
  void back(double[] x, double[] errors, int batch) {
    for (int b = 0; b < batch; b++) {
      double scale = 1 / root(x, b);
      double along = 0;
      for (int i = 0; i < width; i++) {
        double unit = scale * x[b * width + i];
        double error = errors[b * width + i];
        gains.gradient[i] += error * unit;
        along += error * gains.values[i] * unit / width;
      }
      for (int i = 0; i < width; i++) {
        double unit = scale * x[b * width + i];
        errors[b * width + i] = scale * (errors[b * width + i] * gains.values[i] - along * unit);
      }
    }
  }

  void descend(double base, int step, double epsilon) {
    if (learned) {
      gains.descend(base, step, epsilon);
    } else {
      Arrays.fill(gains.gradient, 0);
    }
  }
}
