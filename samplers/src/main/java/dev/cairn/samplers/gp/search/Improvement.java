package dev.cairn.samplers.gp.search;

import dev.cairn.math.distribution.LogDomain;
import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Prediction;
import dev.cairn.math.gp.Predictions;

/**
 * The logarithm of the improvement to be expected over the best value so far (Ament et al. 2023):
 * log σ + log h((best - μ) / σ), h(z) = φ(z) + z Φ(z); the mean of the improvement over the sets of
 * values of the process.
 *
 * @param best the value to improve on, by set
 */
public record Improvement(GaussianProcess process, double[] best) implements Term {
  @Override
  public double[] at(double[][] columns) {
    Predictions predictions = process.predictAll(columns);
    double[] logs = new double[predictions.deviations().length];
    double[] ofSets = new double[best.length];
    for (int c = 0; c < logs.length; c++) {
      double deviation = predictions.deviations()[c];
      for (int s = 0; s < best.length; s++) {
        double z = (best[s] - predictions.means()[s][c]) / deviation;
        ofSets[s] = LogExpectedImprovement.of(z);
      }
      logs[c] = Math.log(deviation) + LogDomain.logSumExp(ofSets) - Math.log(best.length);
    }
    return logs;
  }

  @Override
  public double at(double[] row, double[] gradient) {
    double[][] ofMeans = new double[best.length][row.length];
    double[] ofDeviation = new double[row.length];
    Prediction prediction = process.predict(row, ofMeans, ofDeviation);
    double deviation = prediction.deviation();
    double[] ofSets = new double[best.length];
    double[] z = new double[best.length];
    for (int s = 0; s < best.length; s++) {
      z[s] = (best[s] - prediction.means()[s]) / deviation;
      ofSets[s] = LogExpectedImprovement.of(z[s]);
    }
    double total = LogDomain.logSumExp(ofSets);
    for (int f = 0; f < row.length; f++) {
      gradient[f] += ofDeviation[f] / deviation;
    }
    for (int s = 0; s < best.length; s++) {
      double slope =
          Math.exp(ofSets[s] - total) * LogExpectedImprovement.derivative(z[s]) / deviation;
      for (int f = 0; f < row.length; f++) {
        gradient[f] -= slope * (ofMeans[s][f] + z[s] * ofDeviation[f]);
      }
    }
    return Math.log(deviation) + total - Math.log(best.length);
  }
}
