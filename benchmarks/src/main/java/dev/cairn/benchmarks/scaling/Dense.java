package dev.cairn.benchmarks.scaling;

import dev.cairn.transfer.parametrization.Multipliers;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A matrix of weights, a row an input; batches are rows of inputs one after the other. */
final class Dense {
  private static final int BLOCK = 8; // of transposing

  private final int inputs;
  private final int outputs;
  private final Weights weights;
  private final double[] transposed;

  /**
   * Gaussian weights.
   *
   * @param deviation of the weights, before the multipliers
   */
  Dense(int inputs, int outputs, double deviation, Multipliers by, RandomGenerator random) {
    this.inputs = inputs;
    this.outputs = outputs;
    weights = new Weights(inputs * outputs, by.learningRate());
    transposed = new double[inputs * outputs];
    Arrays.setAll(weights.values, i -> deviation * by.initialization() * random.nextGaussian());
  }

  /** {@code out = x W}. */
  void forward(double[] x, int batch, double[] out) {
    Arrays.fill(out, 0, batch * outputs, 0);
    Product.add(x, inputs, 1, batch, inputs, weights.values, outputs, out);
  }

  /** Adds to the gradient what errors of the outputs blame on the weights. */
  void learn(double[] x, double[] errors, int batch) {
    Product.add(x, 1, inputs, inputs, batch, errors, outputs, weights.gradient);
  }

  /** The errors of the inputs. */
  void back(double[] errors, int batch, double[] out) {
    for (int i = 0; i < inputs; i += BLOCK) {
      for (int o = 0; o < outputs; o += BLOCK) {
        transpose(i, o);
      }
    }
    Arrays.fill(out, 0, batch * inputs, 0);
    Product.add(errors, outputs, 1, batch, outputs, transposed, inputs, out);
  }

  /** A block at a time, as long strides are slow. */
  private void transpose(int fromInput, int fromOutput) {
    for (int i = fromInput; i < Math.min(inputs, fromInput + BLOCK); i++) {
      for (int o = fromOutput; o < Math.min(outputs, fromOutput + BLOCK); o++) {
        transposed[o * inputs + i] = weights.values[i * outputs + o];
      }
    }
  }

  void descend(double base, int step, double epsilon) {
    weights.descend(base, step, epsilon);
  }
}
