package dev.cairn.samplers.forest;

import dev.cairn.math.forest.Examples;
import dev.cairn.math.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of the constraints: the logarithm of each one's distance from 0 in units of its
 * median distance, with its sign (Eriksson and Poloczek 2021).
 *
 * @param scaled by constraint and trial, NaN where unknown
 */
record Limits(double[][] scaled) {
  /** From the values by trial and constraint. */
  static Limits of(List<double[]> values, int constraints) {
    double[][] scaled = new double[constraints][values.size()];
    for (int k = 0; k < constraints; k++) {
      int constraint = k;
      Arrays.setAll(scaled[k], i -> values.get(i)[constraint]);
      double[] distances =
          Arrays.stream(scaled[k]).filter(Double::isFinite).map(Math::abs).toArray();
      double median = distances.length == 0 ? 0 : Quantiles.median(distances);
      double unit = median > 0 ? median : 1;
      for (int i = 0; i < scaled[k].length; i++) {
        scaled[k][i] = Math.signum(scaled[k][i]) * Math.log1p(Math.abs(scaled[k][i]) / unit);
      }
    }
    return new Limits(scaled);
  }

  /** Whether all constraints of a trial are known and hold. */
  boolean hold(int trial) {
    for (double[] constraint : scaled) {
      if (!(constraint[trial] <= 0)) {
        return false;
      }
    }
    return true;
  }

  /** The sum of the positive parts by trial; the largest of all where one is unknown. */
  double[] violations(int trials) {
    double[] sums = new double[trials];
    for (double[] constraint : scaled) {
      for (int i = 0; i < trials; i++) {
        sums[i] += i < constraint.length ? Math.max(0, constraint[i]) : Double.NaN;
      }
    }
    double worst = Arrays.stream(sums).filter(Double::isFinite).max().orElse(0);
    return Arrays.stream(sums).map(sum -> Double.isFinite(sum) ? sum : worst).toArray();
  }

  /** The known values of each constraint that has any, with the rows of their trials. */
  List<Examples> examples(double[][] rows, int[] categories) {
    List<Examples> examples = new ArrayList<>();
    for (double[] constraint : scaled) {
      List<double[]> known = new ArrayList<>();
      for (int i = 0; i < constraint.length; i++) {
        if (Double.isFinite(constraint[i])) {
          known.add(rows[i]);
        }
      }
      double[] values = Arrays.stream(constraint).filter(Double::isFinite).toArray();
      if (values.length > 0) {
        examples.add(new Examples(known.toArray(double[][]::new), values, categories));
      }
    }
    return examples;
  }
}
