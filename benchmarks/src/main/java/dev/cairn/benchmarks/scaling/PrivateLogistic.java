package dev.cairn.benchmarks.scaling;

import dev.cairn.random.Stream;
import dev.cairn.transfer.law.PrivateTraining;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Logistic regression by private steps (Abadi et al. 2016): each step takes every example with some
 * chance, shortens its gradient to a length of 1 and adds Gaussian noise to their sum, over the
 * expected number of examples.
 */
final class PrivateLogistic {
  private static final int EXAMPLES = 8192;

  private final Teacher.Examples examples;
  private final int columns;

  PrivateLogistic(int inputs) {
    columns = inputs;
    examples = new Teacher(inputs, inputs, 4).examples(EXAMPLES, 0.1, Stream.of(4, 1));
  }

  /** The mean loss of training after every so many of the steps. */
  double[] losses(PrivateTraining training, double rate, int steps, int every, long seed) {
    double batch = training.batch();
    RandomGenerator random = Stream.of(seed, 2);
    double[] weights = new double[columns + 1];
    double[] sum = new double[columns + 1];
    double[] losses = new double[steps / every];
    for (int step = 1; step <= steps; step++) {
      Arrays.fill(sum, 0);
      for (int row = 0; row < EXAMPLES; row++) {
        if (random.nextDouble() < batch / EXAMPLES) {
          blame(row, weights, sum);
        }
      }
      for (int i = 0; i < sum.length; i++) {
        weights[i] -= rate * (sum[i] + training.noise() * random.nextGaussian()) / batch;
      }
      if (step % every == 0) {
        losses[step / every - 1] = loss(weights);
      }
    }
    return losses;
  }

  private void blame(int row, double[] weights, double[] sum) {
    double slope = 1 / (1 + Math.exp(-score(row, weights))) - label(row);
    double square = 1;
    for (int i = 0; i < columns; i++) {
      square += x(row, i) * x(row, i);
    }
    double factor = slope * Math.min(1, 1 / (Math.abs(slope) * Math.sqrt(square)));
    for (int i = 0; i < columns; i++) {
      sum[i] += factor * x(row, i);
    }
    sum[columns] += factor;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (int row = 0; row < EXAMPLES; row++) {
      double score = score(row, weights) * (label(row) == 1 ? 1 : -1);
      loss += (Math.max(0, -score) + Math.log1p(Math.exp(-Math.abs(score)))) / EXAMPLES;
    }
    return loss;
  }

  private double score(int row, double[] weights) {
    double score = weights[columns];
    for (int i = 0; i < columns; i++) {
      score += weights[i] * x(row, i);
    }
    return score;
  }

  private double x(int row, int column) {
    return examples.x()[row * columns + column];
  }

  private int label(int row) {
    return examples.y()[row] > 0 ? 1 : 0;
  }
}
