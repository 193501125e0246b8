package dev.cairn.benchmarks.checks;

import dev.cairn.transfer.law.PrivateTraining;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A softmax regression on the digits, trained by DP-SGD: each record is in a batch by chance, its
 * gradient is clipped to norm 1, and the sum of the gradients is given Gaussian noise. Starts at
 * weights of 0.
 */
final class PrivateRegression {
  private static final int CLASSES = 10;
  private static final double WHITE = 16;

  private final double[][] x;
  private final int[] y;
  private final double[][] weights;
  private long gradients;

  /**
   * @param rows grey values, the digit last
   */
  PrivateRegression(List<double[]> rows) {
    int width = rows.get(0).length;
    double[] mean = new double[width];
    rows.forEach(row -> Arrays.setAll(mean, i -> mean[i] + row[i] / rows.size()));
    this.x = rows.stream().map(row -> inputs(row, mean)).toArray(double[][]::new);
    this.y = rows.stream().mapToInt(row -> (int) row[width - 1]).toArray();
    this.weights = new double[CLASSES][width];
  }

  /** How much darker than the mean each pixel is, and a 1 in place of the digit. */
  private static double[] inputs(double[] row, double[] mean) {
    double[] inputs = new double[row.length];
    Arrays.setAll(inputs, i -> (row[i] - mean[i]) / WHITE);
    inputs[row.length - 1] = 1;
    return inputs;
  }

  int records() {
    return y.length;
  }

  /** How many gradients of records were computed so far. */
  long gradients() {
    return gradients;
  }

  /**
   * @param draws decide which records are in the batch
   * @param noise is added to the sum of their gradients
   */
  void step(
      PrivateTraining training, double learningRate, RandomGenerator draws, RandomGenerator noise) {
    double[][] sum = new double[CLASSES][x[0].length];
    for (int n = 0; n < y.length; n++) {
      if (draws.nextDouble() < training.batch() / y.length) {
        add(n, sum);
      }
    }
    double scale = learningRate / training.batch();
    for (int k = 0; k < CLASSES; k++) {
      for (int i = 0; i < sum[k].length; i++) {
        weights[k][i] -= scale * (sum[k][i] + training.noise() * noise.nextGaussian());
      }
    }
  }

  /** Adds the clipped gradient of a record: the outer product of its errors and its inputs. */
  private void add(int n, double[][] sum) {
    double[] errors = chances(x[n]);
    errors[y[n]] -= 1;
    double norm = Math.sqrt(square(errors) * square(x[n]));
    double clipped = Math.min(1, 1 / norm);
    for (int k = 0; k < CLASSES; k++) {
      for (int i = 0; i < x[n].length; i++) {
        sum[k][i] += clipped * errors[k] * x[n][i];
      }
    }
    gradients++;
  }

  private static double square(double[] vector) {
    double sum = 0;
    for (double each : vector) {
      sum += each * each;
    }
    return sum;
  }

  private double[] chances(double[] inputs) {
    double[] chances = new double[CLASSES];
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < CLASSES; k++) {
      for (int i = 0; i < inputs.length; i++) {
        chances[k] += weights[k][i] * inputs[i];
      }
      largest = Math.max(largest, chances[k]);
    }
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      chances[k] = Math.exp(chances[k] - largest);
      sum += chances[k];
    }
    for (int k = 0; k < CLASSES; k++) {
      chances[k] /= sum;
    }
    return chances;
  }

  /** The mean cross-entropy of all records, in nats. */
  double loss() {
    double sum = 0;
    for (int n = 0; n < y.length; n++) {
      sum -= Math.log(chances(x[n])[y[n]]);
    }
    return sum / y.length;
  }
}
