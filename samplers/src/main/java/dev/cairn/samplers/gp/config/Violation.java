package dev.cairn.samplers.gp.config;

import dev.cairn.samplers.gp.search.Term;
import java.util.List;

/**
 * Minus the sum of the positive parts of the constraints' lower bounds, so many times: 0 where all
 * constraints may be satisfied.
 */
record Violation(List<Optimism> constraints, double weight) implements Term {
  @Override
  public double[] at(double[][] columns) {
    double[] sums = new double[columns[0].length];
    for (Optimism constraint : constraints) {
      double[] optimism = constraint.at(columns);
      for (int c = 0; c < sums.length; c++) {
        sums[c] += weight * Math.min(0, optimism[c]);
      }
    }
    return sums;
  }

  @Override
  public double at(double[] row, double[] gradient) {
    double sum = 0;
    for (Optimism constraint : constraints) {
      double[] slope = new double[row.length];
      double optimism = constraint.at(row, slope);
      if (optimism < 0) {
        sum += weight * optimism;
        for (int f = 0; f < row.length; f++) {
          gradient[f] += weight * slope[f];
        }
      }
    }
    return sum;
  }
}
