package dev.cairn.samplers.gp.search;

import dev.cairn.math.distribution.Normal;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Prediction;
import dev.cairn.math.gp.Predictions;

/**
 * The logarithm of the probability that a quantity is at most 0, to some power.
 *
 * @param power 1 for the probability itself; more where being wrong teaches little
 */
public record Feasibility(GaussianProcess process, double power) implements Term {
  @Override
  public double[] at(double[][] columns) {
    Predictions predictions = process.predictAll(columns);
    double[] logs = new double[predictions.deviations().length];
    for (int c = 0; c < logs.length; c++) {
      logs[c] = power * Normal.logCdf(-predictions.means()[0][c] / predictions.deviations()[c]);
    }
    return logs;
  }

  @Override
  public double at(double[] row, double[] gradient) {
    double[][] ofMean = new double[1][row.length];
    double[] ofDeviation = new double[row.length];
    Prediction prediction = process.predict(row, ofMean, ofDeviation);
    double deviation = prediction.deviation();
    double z = -prediction.means()[0] / deviation;
    double slope = power / Normal.millsRatio(z) / deviation;
    for (int f = 0; f < row.length; f++) {
      gradient[f] -= slope * (ofMean[0][f] + z * ofDeviation[f]);
    }
    return power * Normal.logCdf(z);
  }
}
