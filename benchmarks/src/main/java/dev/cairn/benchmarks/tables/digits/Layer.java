package dev.cairn.benchmarks.tables.digits;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Weights of a layer and their descent by Adam (Kingma and Ba 2015, with its constants). A row an
 * input, the biases last; units up to a padded width, those behind the last without effect.
 */
final class Layer {
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.999f;
  private static final float SMALL = 1e-8f;

  final int inputs;
  final int width;
  final float[] weights;
  final float[] gradient;
  final float[] transposed;
  private final int units;
  private final float[] mean;
  private final float[] square;
  private double firstPower = 1;
  private double secondPower = 1;

  /** Uniform weights by Glorot and Bengio 2010, no biases. */
  Layer(int inputs, int units, RandomGenerator random) {
    this.inputs = inputs;
    this.units = units;
    this.width = Product.padded(units);
    int size = (inputs + 1) * width;
    weights = new float[size];
    gradient = new float[size];
    transposed = new float[units * Product.padded(inputs)];
    mean = new float[size];
    square = new float[size];
    double limit = Math.sqrt(6.0 / (inputs + units));
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < units; j++) {
        weights[i * width + j] = (float) (limit * (2 * random.nextDouble() - 1));
      }
    }
  }

  /** Weights and moments of another layer of the same shape. */
  void copy(Layer other) {
    System.arraycopy(other.weights, 0, weights, 0, weights.length);
    System.arraycopy(other.mean, 0, mean, 0, mean.length);
    System.arraycopy(other.square, 0, square, 0, square.length);
    firstPower = other.firstPower;
    secondPower = other.secondPower;
  }

  /** How many numbers are learned. */
  int size() {
    return (inputs + 1) * units;
  }

  /** The sums of a batch: one row an example, of the width. */
  void sums(float[] x, int step, int batch, Product product, float[] out) {
    for (int b = 0; b < batch; b++) {
      System.arraycopy(weights, inputs * width, out, b * width, width);
    }
    product.add(x, step, 1, batch, inputs, weights, width, out);
  }

  /** The sums of one image, as a row of the batch. */
  void sums(Examples images, int image, Product product, float[] out, int row) {
    System.arraycopy(weights, inputs * width, out, row * width, width);
    product.add(images, image, weights, width, out, row);
  }

  /** The gradient from a batch's inputs and the errors of its sums. */
  void learn(float[] x, int step, float[] errors, int batch, Product product) {
    Arrays.fill(gradient, 0);
    product.add(x, 1, step, inputs, batch, errors, width, gradient);
    for (int b = 0; b < batch; b++) {
      for (int j = 0; j < width; j++) {
        gradient[inputs * width + j] += errors[b * width + j];
      }
    }
  }

  /** The errors of the inputs, rows of a step. */
  void back(float[] errors, int batch, Product product, float[] out, int step) {
    for (int j = 0; j < units; j++) {
      for (int i = 0; i < inputs; i++) {
        transposed[j * step + i] = weights[i * width + j];
      }
    }
    Arrays.fill(out, 0, batch * step, 0);
    product.add(errors, width, 1, batch, units, transposed, step, out);
  }

  /** One step against the gradient. */
  void descend(double rate) {
    firstPower *= FIRST;
    secondPower *= SECOND;
    float step = (float) (rate * Math.sqrt(1 - secondPower) / (1 - firstPower));
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i];
      float m = FIRST * mean[i] + (1 - FIRST) * g;
      float v = SECOND * square[i] + (1 - SECOND) * g * g;
      mean[i] = m;
      square[i] = v;
      weights[i] -= step * m / ((float) Math.sqrt(v) + SMALL);
    }
  }
}
