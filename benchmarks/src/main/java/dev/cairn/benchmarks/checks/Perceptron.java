package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A feed-forward classifier of two classes: hidden layers of rectified linear units, one logistic
 * output, log loss, gradient descent in batches. Trained an epoch at a time.
 */
final class Perceptron {
  private final int[] sizes; // from the inputs to the one output
  private final double[][] weights; // of each layer, one row an output unit, the bias last
  private final double[][] gradients;
  private final double[][] outputs; // of each layer, the inputs first
  private final double[][] errors;

  Perceptron(int inputs, int layers, int units, long seed) {
    this.sizes = new int[layers + 2];
    Arrays.fill(sizes, units);
    sizes[0] = inputs;
    sizes[layers + 1] = 1;
    RandomGenerator random = Stream.of(seed);
    weights = new double[layers + 1][];
    outputs = new double[layers + 2][];
    errors = new double[layers + 2][];
    for (int l = 0; l <= layers; l++) {
      weights[l] = new double[sizes[l + 1] * (sizes[l] + 1)];
      double limit = Math.sqrt(6.0 / (sizes[l] + sizes[l + 1])); // Glorot and Bengio 2010
      for (int i = 0; i < weights[l].length; i++) {
        boolean bias = i % (sizes[l] + 1) == sizes[l];
        weights[l][i] = bias ? 0 : limit * (2 * random.nextDouble() - 1);
      }
    }
    for (int l = 0; l < sizes.length; l++) {
      outputs[l] = new double[sizes[l]];
      errors[l] = new double[sizes[l]];
    }
    gradients = new double[weights.length][];
    Arrays.setAll(gradients, l -> new double[weights[l].length]);
  }

  /** The chance of the second class. */
  double predict(double[] x) {
    System.arraycopy(x, 0, outputs[0], 0, x.length);
    for (int l = 0; l < weights.length; l++) {
      for (int j = 0; j < sizes[l + 1]; j++) {
        int row = j * (sizes[l] + 1);
        double sum = weights[l][row + sizes[l]];
        for (int i = 0; i < sizes[l]; i++) {
          sum += weights[l][row + i] * outputs[l][i];
        }
        outputs[l + 1][j] = l == weights.length - 1 ? logistic(sum) : Math.max(0, sum);
      }
    }
    return outputs[sizes.length - 1][0];
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** One pass over the rows in random order. */
  void train(Table table, int batch, double rate, RandomGenerator random) {
    int[] order = table.shuffled(random);
    for (int from = 0; from < order.length; from += batch) {
      int to = Math.min(order.length, from + batch);
      for (int i = from; i < to; i++) {
        learn(table.x()[order[i]], table.y()[order[i]], to - from);
      }
      step(rate);
    }
  }

  private void learn(double[] x, int y, int batch) {
    errors[sizes.length - 1][0] = (predict(x) - y) / batch;
    for (int l = weights.length - 1; l >= 0; l--) {
      Arrays.fill(errors[l], 0);
      for (int j = 0; j < sizes[l + 1]; j++) {
        double error = errors[l + 1][j];
        int row = j * (sizes[l] + 1);
        for (int i = 0; i < sizes[l]; i++) {
          gradients[l][row + i] += error * outputs[l][i];
          errors[l][i] += error * (outputs[l][i] > 0 ? weights[l][row + i] : 0);
        }
        gradients[l][row + sizes[l]] += error;
      }
    }
  }

  private void step(double rate) {
    for (int l = 0; l < weights.length; l++) {
      for (int i = 0; i < weights[l].length; i++) {
        weights[l][i] -= rate * gradients[l][i];
        gradients[l][i] = 0;
      }
    }
  }

  /**
   * The bound on the loss's curvature of SMOOTHIE: the largest norm, over batches, of the last
   * hidden layer's outputs, divided by the norm of the last layer's weights.
   */
  double smoothness(Table table, int batch) {
    double largest = 0;
    double square = 0;
    for (int n = 0; n < table.rows(); n++) {
      predict(table.x()[n]);
      for (double output : outputs[sizes.length - 2]) {
        square += output * output;
      }
      if ((n + 1) % batch == 0 || n == table.rows() - 1) {
        largest = Math.max(largest, square);
        square = 0;
      }
    }
    double norm = 0;
    double[] last = weights[weights.length - 1];
    for (int i = 0; i < last.length - 1; i++) {
      norm += last[i] * last[i];
    }
    return Math.sqrt(largest / norm);
  }

  /** The mean of the shares of both classes that are told right. */
  double balancedAccuracy(Table table) {
    double[] right = new double[2];
    double[] all = new double[2];
    for (int n = 0; n < table.rows(); n++) {
      int y = table.y()[n];
      all[y]++;
      right[y] += predict(table.x()[n]) > 0.5 == (y == 1) ? 1 : 0;
    }
    return 0.5 * (right[0] / all[0] + right[1] / all[1]);
  }
}
