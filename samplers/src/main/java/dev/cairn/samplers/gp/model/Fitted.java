package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Hyperparameters;

/**
 * What a fit found.
 *
 * @param factors what the noise's variance is multiplied by
 */
record Fitted(Hyperparameters hyperparameters, Noise factors) {
  /** The variance of an observation's noise at a row. */
  double noise(double[] row) {
    return StrictMath.exp(hyperparameters.noise()) * factors.factor(row);
  }

  double[] noise(double[][] rows) {
    double[] noise = new double[rows.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = noise(rows[i]);
    }
    return noise;
  }
}
