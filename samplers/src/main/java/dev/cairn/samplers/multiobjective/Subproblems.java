package dev.cairn.samplers.multiobjective;

import dev.cairn.math.pareto.ReferencePoints;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One objective for each weighting of several, and which weightings are near each other.
 *
 * @param weights one row a subproblem, none zero
 * @param order for each subproblem all of them, the nearest, which is itself, first
 */
record Subproblems(double[][] weights, int[][] order) {
  private static final double LEAST = 1e-3;

  static Subproblems of(int objectives, int most) {
    double[][] weights = ReferencePoints.fitting(objectives, most);
    int[][] order = new int[weights.length][];
    Arrays.setAll(order, i -> nearest(weights, i));
    for (double[] weight : weights) {
      Arrays.setAll(weight, k -> Math.max(LEAST, weight[k]));
    }
    return new Subproblems(weights, order);
  }

  private static int[] nearest(double[][] weights, int i) {
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> distance(weights[i], weights[j])))
        .mapToInt(j -> j)
        .toArray();
  }

  private static double distance(double[] a, double[] b) {
    double distance = 0;
    for (int k = 0; k < a.length; k++) {
      distance += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return distance;
  }

  int size() {
    return weights.length;
  }

  /** The Tchebycheff value of scaled objectives (Zhang and Li 2007, eq. 5). */
  double value(double[] scaled, int subproblem) {
    double value = 0;
    for (int k = 0; k < scaled.length; k++) {
      value = Math.max(value, weights[subproblem][k] * scaled[k]);
    }
    return value;
  }

  /** The subproblem for which scaled objectives are worth most. */
  int match(double[] scaled) {
    int best = 0;
    for (int i = 1; i < size(); i++) {
      best = value(scaled, i) < value(scaled, best) ? i : best;
    }
    return best;
  }
}
