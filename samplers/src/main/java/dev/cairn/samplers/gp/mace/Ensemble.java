package dev.cairn.samplers.gp.mace;

import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.distribution.Normal;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Prediction;
import dev.cairn.math.gp.Predictions;
import dev.cairn.samplers.gp.search.Term;

/**
 * A weighted sum of log expected improvement, log probability of improvement and the lower
 * confidence bound's depth below the best, (best - μ) + κσ; so the maximum is a point of the Pareto
 * front of the three. The mean over the sets of values of the process.
 *
 * @param best the value to improve on, by set
 */
record Ensemble(GaussianProcess process, double[] best, double kappa, Weights weights)
    implements Term {
  /**
   * κ of Cowen-Rivers et al. 2022 (their code): √(2υ((2 + d/2) ln n + ln(3π²/3δ))), υ = 1/2, δ =
   * 1/100.
   */
  static double kappa(int trials, int columns) {
    double growth = (2 + 0.5 * columns) * StrictMath.log(Math.max(1, trials));
    return Math.sqrt(growth + StrictMath.log(Math.PI * Math.PI / 0.01));
  }

  @Override
  public double[] at(double[][] columns) {
    Predictions predictions = process.predictAll(columns);
    double[] values = new double[predictions.deviations().length];
    for (int c = 0; c < values.length; c++) {
      double deviation = predictions.deviations()[c];
      for (int s = 0; s < best.length; s++) {
        double gap = best[s] - predictions.means()[s][c];
        values[c] += value(gap, deviation) / best.length;
      }
    }
    return values;
  }

  private double value(double gap, double deviation) {
    double z = gap / deviation;
    return weights.improvement() * (Math.log(deviation) + LogExpectedImprovement.of(z))
        + weights.probability() * Normal.logCdf(z)
        + weights.optimism() * (gap + kappa * deviation);
  }

  @Override
  public double at(double[] row, double[] gradient) {
    double[][] ofMeans = new double[best.length][row.length];
    double[] ofDeviation = new double[row.length];
    Prediction prediction = process.predict(row, ofMeans, ofDeviation);
    double deviation = prediction.deviation();
    double value = 0;
    for (int s = 0; s < best.length; s++) {
      double gap = best[s] - prediction.means()[s];
      value += value(gap, deviation) / best.length;
      double z = gap / deviation;
      double byZ =
          weights.improvement() * LogExpectedImprovement.derivative(z)
              + weights.probability() / Normal.millsRatio(z);
      double byMean = -byZ / deviation - weights.optimism();
      double byDeviation =
          (weights.improvement() - byZ * z) / deviation + weights.optimism() * kappa;
      for (int f = 0; f < row.length; f++) {
        gradient[f] += (byMean * ofMeans[s][f] + byDeviation * ofDeviation[f]) / best.length;
      }
    }
    return value;
  }
}
