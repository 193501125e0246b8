package dev.cairn.samplers.gp.search;

import dev.cairn.math.distribution.LogDomain;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Prediction;
import dev.cairn.math.gp.Predictions;
import dev.cairn.math.pareto.ExpectedHypervolumeImprovement;
import java.util.List;

/**
 * The logarithm of the hypervolume to be expected on top of that of a front (Ament et al. 2023),
 * objectives being independent; the mean over the sets of values of the processes.
 *
 * @param processes one an objective, all with the same number of sets
 * @param bySet the improvement over the front of each set
 */
public record HypervolumeImprovement(
    List<GaussianProcess> processes, List<ExpectedHypervolumeImprovement> bySet) implements Term {
  @Override
  public double[] at(double[][] columns) {
    List<Predictions> all = processes.stream().map(p -> p.predictAll(columns)).toList();
    double[] logs = new double[columns[0].length];
    Workspace work = new Workspace(processes.size());
    double[] each = new double[bySet.size()];
    for (int c = 0; c < logs.length; c++) {
      for (int s = 0; s < each.length; s++) {
        for (int k = 0; k < all.size(); k++) {
          work.mean[k] = all.get(k).means()[s][c];
          work.deviation[k] = all.get(k).deviations()[c];
        }
        each[s] = work.log(bySet.get(s));
      }
      logs[c] = LogDomain.logSumExp(each) - Math.log(each.length);
    }
    return logs;
  }

  @Override
  public double at(double[] row, double[] gradient) {
    int objectives = processes.size();
    int sets = bySet.size();
    double[][][] ofMeans = new double[objectives][sets][row.length];
    double[][] ofDeviations = new double[objectives][row.length];
    Prediction[] predictions = new Prediction[objectives];
    for (int k = 0; k < objectives; k++) {
      predictions[k] = processes.get(k).predict(row, ofMeans[k], ofDeviations[k]);
    }
    double[] each = new double[sets];
    Workspace[] works = new Workspace[sets];
    for (int s = 0; s < sets; s++) {
      works[s] = new Workspace(objectives);
      for (int k = 0; k < objectives; k++) {
        works[s].mean[k] = predictions[k].means()[s];
        works[s].deviation[k] = predictions[k].deviation();
      }
      each[s] = works[s].log(bySet.get(s));
    }
    double total = LogDomain.logSumExp(each);
    for (int s = 0; s < sets; s++) {
      double share = total == Double.NEGATIVE_INFINITY ? 0 : Math.exp(each[s] - total);
      for (int k = 0; k < objectives; k++) {
        double byMean = share * works[s].byMean[k];
        double byDeviation = share * works[s].byDeviation[k];
        for (int f = 0; f < row.length; f++) {
          gradient[f] += byMean * ofMeans[k][s][f] + byDeviation * ofDeviations[k][f];
        }
      }
    }
    return total - Math.log(sets);
  }

  /** What one evaluation reads and writes. */
  private static final class Workspace {
    private final double[] mean;
    private final double[] deviation;
    private final double[] byMean;
    private final double[] byDeviation;

    Workspace(int objectives) {
      this.mean = new double[objectives];
      this.deviation = new double[objectives];
      this.byMean = new double[objectives];
      this.byDeviation = new double[objectives];
    }

    double log(ExpectedHypervolumeImprovement improvement) {
      return improvement.log(mean, deviation, byMean, byDeviation);
    }
  }
}
