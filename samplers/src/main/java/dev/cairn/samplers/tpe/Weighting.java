package dev.cairn.samplers.tpe;

import java.util.Arrays;

/** How much each trial of a density counts. */
public enum Weighting {
  /** All the same. */
  UNIFORM,
  /** The newest 25 the same, older ones linearly less (Bergstra et al. 2013). */
  OLD_DECAY,
  /** Only the newest 25. */
  OLD_DROP,
  /** In proportion to the improvement over the best of the worse trials (Song et al. 2022). */
  EXPECTED_IMPROVEMENT,
  /** By rank, as in evolution strategies: log(n + 1) - log(rank). */
  LOG_RANK;

  private static final int NEWEST = 25;

  /**
   * Weights with mean 1.
   *
   * @param losses of the trials in the order they ended, NaN where they cannot be compared
   * @param threshold the least loss of the other trials
   */
  double[] of(double[] losses, double threshold) {
    double[] weights = new double[losses.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(i, losses, threshold);
    }
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      Arrays.fill(weights, 1);
      return weights;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weights.length / sum;
    }
    return weights;
  }

  private double weight(int i, double[] losses, double threshold) {
    int n = losses.length;
    return switch (this) {
      case UNIFORM -> 1;
      case OLD_DECAY -> i >= n - NEWEST ? 1 : (1 + i * (n - 1.0) / (n - NEWEST)) / n;
      case OLD_DROP -> i >= n - NEWEST ? 1 : 0;
      case EXPECTED_IMPROVEMENT -> Math.max(0, threshold - losses[i]);
      case LOG_RANK -> Math.log((n + 1.0) / rank(i, losses));
    };
  }

  private static int rank(int i, double[] losses) {
    int rank = 1;
    for (int j = 0; j < losses.length; j++) {
      rank += losses[j] < losses[i] || (losses[j] == losses[i] && j < i) ? 1 : 0;
    }
    return rank;
  }
}
