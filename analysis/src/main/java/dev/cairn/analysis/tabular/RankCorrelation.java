package dev.cairn.analysis.tabular;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.statistics.Ranks;

/**
 * How far the order of configurations at one fidelity is that at another, by Spearman's coefficient
 * with average ranks for ties: 1 the same order, 0 no relation. Below {@value #WEAK} a comparison
 * at the lower fidelity says little about the higher one.
 */
public final class RankCorrelation {
  /** Below which to be warned. */
  public static final double WEAK = 0.3;

  private RankCorrelation() {}

  /** Of two values of each configuration; NaN when one of them is the same for all. */
  public static double of(double[] first, double[] second) {
    require(
        first.length == second.length,
        "values",
        "There are %s values and %s; expected pairs.",
        first.length,
        second.length);
    return correlation(Ranks.average(first), Ranks.average(second));
  }

  /** Of every pair of fidelities, given the values of all configurations at each. */
  public static double[][] matrix(double[]... values) {
    double[][] ranks = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = Ranks.average(values[i]);
    }
    double[][] matrix = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = correlation(ranks[i], ranks[j]);
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  static double correlation(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }
}
