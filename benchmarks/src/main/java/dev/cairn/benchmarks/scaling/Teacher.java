package dev.cairn.benchmarks.scaling;

import dev.cairn.random.Stream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A random network that labels any number of examples, with noise: a stand-in for data of which
 * there is no end. Two hidden layers of hyperbolic tangents; answers have mean 0 and variance 1.
 */
final class Teacher {
  private static final int PROBES = 4000;
  private static final double GAIN = 2; // of the weights: how crooked the answers are

  private final int inputs;
  private final int width;
  private final double[] first;
  private final double[] second;
  private final double[] last;
  private double mean;
  private double deviation = 1;

  Teacher(int inputs, int width, long seed) {
    this.inputs = inputs;
    this.width = width;
    RandomGenerator random = Stream.of(seed, 1);
    first = gaussian(inputs * width, GAIN / Math.sqrt(inputs), random);
    second = gaussian(width * width, GAIN / Math.sqrt(width), random);
    last = gaussian(width, 1 / Math.sqrt(width), random);
    double[] answers = examples(PROBES, 0, Stream.of(seed, 2)).y();
    mean = Arrays.stream(answers).average().orElseThrow();
    deviation =
        Math.sqrt(Arrays.stream(answers).map(a -> (a - mean) * (a - mean)).average().orElseThrow());
  }

  private static double[] gaussian(int size, double deviation, RandomGenerator random) {
    double[] numbers = new double[size];
    Arrays.setAll(numbers, i -> deviation * random.nextGaussian());
    return numbers;
  }

  /**
   * Questions and answers.
   *
   * @param x one row after the other
   */
  @SuppressWarnings("ArrayRecordComponent") // not changed by those who read it
  record Examples(double[] x, double[] y) {}

  /**
   * Draws examples.
   *
   * @param noise the variance of what is added to each answer
   */
  Examples examples(int rows, double noise, RandomGenerator random) {
    double[] x = gaussian(rows * inputs, 1, random);
    double[] y = new double[rows];
    double[] one = new double[width];
    double[] two = new double[width];
    for (int row = 0; row < rows; row++) {
      layer(x, row * inputs, inputs, first, one);
      layer(one, 0, width, second, two);
      double sum = 0;
      for (int j = 0; j < width; j++) {
        sum += last[j] * two[j];
      }
      y[row] = (sum - mean) / deviation + Math.sqrt(noise) * random.nextGaussian();
    }
    return new Examples(x, y);
  }

  private void layer(double[] x, int at, int size, double[] weights, double[] out) {
    Arrays.fill(out, 0);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < width; j++) {
        out[j] += x[at + i] * weights[i * width + j];
      }
    }
    Arrays.setAll(out, j -> Math.tanh(out[j]));
  }
}
