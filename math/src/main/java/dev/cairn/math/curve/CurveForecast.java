package dev.cairn.math.curve;

import dev.cairn.math.distribution.Normal;

/** Where a learning curve ends: a mixture of normal distributions. */
public final class CurveForecast {
  private static final double NEGLIGIBLE = -16; // as a logarithm

  private final double[] weights;
  private final double[] means;
  private final double[] deviations;

  private CurveForecast(double[] weights, double[] means, double[] deviations) {
    this.weights = weights;
    this.means = means;
    this.deviations = deviations;
  }

  static CurveForecast of(double[] logWeights, double[] means, double[] deviations) {
    double max = Double.NEGATIVE_INFINITY;
    for (double logWeight : logWeights) {
      max = Math.max(max, logWeight);
    }
    double[] weights = new double[logWeights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double logWeight = logWeights[i] - max;
      weights[i] = logWeight < NEGLIGIBLE ? 0 : Math.exp(logWeight);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new CurveForecast(weights, means, deviations);
  }

  /** The probability that it ends below a value. */
  public double below(double bar) {
    double probability = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        probability += weights[i] * Normal.cdf((bar - means[i]) / deviations[i]);
      }
    }
    return probability;
  }

  public double mean() {
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      mean += weights[i] * means[i];
    }
    return mean;
  }
}
