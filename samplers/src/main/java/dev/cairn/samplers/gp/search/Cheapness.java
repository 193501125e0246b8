package dev.cairn.samplers.gp.search;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Prediction;

/**
 * Minus the logarithm of the expected cost, so many times; added to the logarithm of an improvement
 * it makes improvement per cost.
 *
 * @param process of the logarithm of the cost, in units of {@code unit}
 * @param unit what 1 of the process is in the natural logarithm
 * @param exponent of the cost
 */
public record Cheapness(GaussianProcess process, double unit, double exponent) implements Term {
  @Override
  public double[] at(double[][] columns) {
    double[] logs = process.predictAll(columns).means()[0].clone();
    for (int c = 0; c < logs.length; c++) {
      logs[c] *= -unit * exponent;
    }
    return logs;
  }

  @Override
  public double at(double[] row, double[] gradient) {
    double[][] ofMean = new double[1][row.length];
    Prediction prediction = process.predict(row, ofMean, new double[row.length]);
    for (int f = 0; f < row.length; f++) {
      gradient[f] -= unit * exponent * ofMean[0][f];
    }
    return -unit * exponent * prediction.means()[0];
  }
}
