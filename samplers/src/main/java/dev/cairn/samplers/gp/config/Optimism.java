package dev.cairn.samplers.gp.config;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Prediction;
import dev.cairn.math.gp.Predictions;
import dev.cairn.samplers.gp.search.Term;
import java.util.Arrays;

/**
 * How far below 0 a quantity may be: minus its lower confidence bound μ - √β σ. The mean over the
 * sets of values of the process.
 *
 * @param deviations √β
 */
record Optimism(GaussianProcess process, double deviations) implements Term {
  @Override
  public double[] at(double[][] columns) {
    Predictions predictions = process.predictAll(columns);
    double[] optimism = new double[predictions.deviations().length];
    for (int c = 0; c < optimism.length; c++) {
      double mean = 0;
      for (double[] ofSet : predictions.means()) {
        mean += ofSet[c] / process.sets();
      }
      optimism[c] = deviations * predictions.deviations()[c] - mean;
    }
    return optimism;
  }

  @Override
  public double at(double[] row, double[] gradient) {
    double[][] ofMeans = new double[process.sets()][row.length];
    double[] ofDeviation = new double[row.length];
    Prediction prediction = process.predict(row, ofMeans, ofDeviation);
    for (int f = 0; f < row.length; f++) {
      gradient[f] += deviations * ofDeviation[f];
      for (double[] ofMean : ofMeans) {
        gradient[f] -= ofMean[f] / process.sets();
      }
    }
    double mean = Arrays.stream(prediction.means()).sum() / process.sets();
    return deviations * prediction.deviation() - mean;
  }
}
