package dev.cairn.samplers.gp.model;

import dev.cairn.math.distribution.LogChiSquare;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What observations say of the noise at one place each: estimates of the logarithm of its variance.
 *
 * <ul>
 *   <li>Of one observation: the square of its leave-one-out error over that error's variance is
 *       about a chi-square number of one degree. Of the variance only a part ρ is noise; so, to
 *       first order, the logarithm of that square is off from its mean by ρ times what the
 *       logarithm of the noise is off.
 *   <li>Of several observations of one row: their sample variance, which no model is in.
 * </ul>
 *
 * @param rows all different
 * @param logs the estimates, by row
 * @param errors the variances of their errors, by row
 */
record LocalNoise(double[][] rows, double[] logs, double[] errors) {
  private static final double LEAST = 1e-3; // of what is expected of a square; less says no more
  private static final double PART = 0.1; // the least ρ

  /**
   * Of observations.
   *
   * @param noise the variances that the process was given, by row
   */
  static LocalNoise of(double[][] rows, double[] values, GaussianProcess process, double[] noise) {
    LeftOut left = process.leaveOneOut();
    List<List<Integer>> places = places(rows);
    double[] logs = new double[places.size()];
    double[] errors = new double[logs.length];
    for (int p = 0; p < logs.length; p++) {
      List<Integer> place = places.get(p);
      int first = place.get(0);
      int degrees = Math.max(1, place.size() - 1);
      boolean single = place.size() == 1;
      double part = single ? Math.max(PART, noise[first] / left.variances()[first]) : 1;
      double ratio =
          single
              ? left.errors()[first] * left.errors()[first] / left.variances()[first]
              : variance(values, place) / noise[first];
      double off = StrictMath.log(Math.max(LEAST, ratio)) - LogChiSquare.mean(degrees);
      logs[p] = StrictMath.log(noise[first]) + off / part;
      errors[p] = LogChiSquare.variance(degrees) / (part * part);
    }
    double[][] different =
        places.stream().map(place -> rows[place.get(0)]).toArray(double[][]::new);
    return new LocalNoise(different, logs, errors);
  }

  /** The indices of the rows that are the same. */
  private static List<List<Integer>> places(double[][] rows) {
    Map<List<Double>, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      List<Double> key = Arrays.stream(rows[i]).boxed().toList();
      places.computeIfAbsent(key, row -> new ArrayList<>()).add(i);
    }
    return List.copyOf(places.values());
  }

  private static double variance(double[] values, List<Integer> place) {
    double mean = place.stream().mapToDouble(i -> values[i]).average().orElseThrow();
    double squares = place.stream().mapToDouble(i -> (values[i] - mean) * (values[i] - mean)).sum();
    return squares / (place.size() - 1);
  }
}
