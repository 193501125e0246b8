package dev.cairn.samplers.multiobjective;

import dev.cairn.math.pareto.Intercepts;
import java.util.Arrays;
import java.util.List;

/**
 * Objectives made comparable: 0 at the best value of each so far, 1 where the plane through the
 * extreme points of the front meets its axis (Deb and Jain 2014, section IV-C).
 *
 * @param ideal the best value of each objective so far
 * @param extremes for each objective the point, so far, that is nearest to its axis
 * @param spans the lengths that become 1
 */
record Scale(double[] ideal, double[][] extremes, double[] spans) {
  private static final double OFF_AXIS = 1e6; // times as much weight on the other objectives
  private static final double LEAST = 1e-12;

  /** The scale of a front, given the one before it. */
  static Scale of(List<double[]> front, Scale before) {
    int m = front.get(0).length;
    double[] ideal = before.ideal.length == 0 ? front.get(0).clone() : before.ideal.clone();
    for (double[] point : front) {
      Arrays.setAll(ideal, k -> Math.min(ideal[k], point[k]));
    }
    double[][] extremes = new double[m][];
    for (int k = 0; k < m; k++) {
      extremes[k] = before.extremes.length == 0 ? front.get(0) : before.extremes[k];
      for (double[] point : front) {
        boolean nearer = distance(point, ideal, k) < distance(extremes[k], ideal, k);
        extremes[k] = nearer ? point : extremes[k];
      }
    }
    return new Scale(ideal, extremes, spans(front, ideal, extremes));
  }

  static Scale unknown() {
    return new Scale(new double[0], new double[0][], new double[0]);
  }

  // eq. 4: the achievement scalarizing function of axis k
  private static double distance(double[] point, double[] ideal, int axis) {
    double distance = 0;
    for (int k = 0; k < ideal.length; k++) {
      double gap = point[k] - ideal[k];
      distance = Math.max(distance, k == axis ? gap : gap * OFF_AXIS);
    }
    return distance;
  }

  private static double[] spans(List<double[]> front, double[] ideal, double[][] extremes) {
    double[][] relative = new double[ideal.length][ideal.length];
    for (int i = 0; i < relative.length; i++) {
      double[] extreme = extremes[i];
      Arrays.setAll(relative[i], k -> extreme[k] - ideal[k]);
    }
    double[] intercepts = Intercepts.of(relative);
    return intercepts.length > 0 ? intercepts : ranges(front, ideal);
  }

  /** The ranges of the front, 1 where it has none. */
  private static double[] ranges(List<double[]> front, double[] ideal) {
    double[] ranges = new double[ideal.length];
    for (double[] point : front) {
      Arrays.setAll(ranges, k -> Math.max(ranges[k], point[k] - ideal[k]));
    }
    Arrays.setAll(ranges, k -> ranges[k] > LEAST ? ranges[k] : 1);
    return ranges;
  }

  double[] apply(double[] objectives) {
    double[] scaled = new double[objectives.length];
    Arrays.setAll(scaled, k -> (objectives[k] - ideal[k]) / spans[k]);
    return scaled;
  }
}
