package dev.cairn.gradient.optimizer;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.random.Stream;

/**
 * The greatest of affine functions whose slopes sum to 0: convex, with a kink and the value 0 at
 * its one minimum. In one dimension with slopes 1 and -1, the absolute value.
 */
record MaxAffine(double[][] slopes, double[] minimum) {

  /** What a run from 0 led to. */
  record Run(double gap, double greatestEstimate) {}

  static MaxAffine random(int dimensions, long seed) {
    Stream stream = Stream.of(seed, 0xAFF1);
    var slopes = new double[2 * dimensions + 1][dimensions];
    double[] minimum = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      minimum[d] = 3 * stream.nextGaussian();
      for (int i = 0; i < 2 * dimensions; i++) {
        slopes[i][d] = stream.nextGaussian();
        slopes[2 * dimensions][d] -= slopes[i][d];
      }
    }
    return new MaxAffine(slopes, minimum);
  }

  /** From 0 to the minimum. */
  double distance() {
    double square = 0;
    for (double each : minimum) {
      square += each * each;
    }
    return Math.sqrt(square);
  }

  /** The greatest size of a gradient. */
  double steepness() {
    double most = 0;
    for (double[] slope : slopes) {
      double square = 0;
      for (double each : slope) {
        square += each * each;
      }
      most = Math.max(most, Math.sqrt(square));
    }
    return most;
  }

  private double height(int function, double[] x) {
    double sum = 0;
    for (int d = 0; d < x.length; d++) {
      sum += slopes[function][d] * (x[d] - minimum[d]);
    }
    return sum;
  }

  private int greatest(double[] x) {
    int greatest = 0;
    for (int i = 1; i < slopes.length; i++) {
      greatest = height(i, x) > height(greatest, x) ? i : greatest;
    }
    return greatest;
  }

  /** Steps from 0; the gap is that of the mean, weighted by the estimates of the distance. */
  Run run(Optimizer optimizer, int steps) {
    Tensors weights = Tensors.of(Torch.zeros(minimum.length)).leaves();
    Optimizer.State state = optimizer.start(weights);
    double[] mean = new double[minimum.length];
    double sum = 0;
    double estimate = state.notes().getOrDefault("distance", Double.NaN);
    for (int step = 0; step < steps; step++) {
      double[] x = weights.numbers().get(0);
      sum += estimate;
      for (int d = 0; d < x.length; d++) {
        mean[d] += estimate / sum * (x[d] - mean[d]);
      }
      state.step(weights, Tensors.of(Torch.of(slopes[greatest(x)], x.length)), 1);
      estimate = state.notes().getOrDefault("distance", Double.NaN);
    }
    return new Run(height(greatest(mean), mean), estimate);
  }
}
