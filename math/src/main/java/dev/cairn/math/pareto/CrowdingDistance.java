package dev.cairn.math.pareto;

import java.util.Arrays;
import java.util.Comparator;

/** The crowding distance of NSGA-II, a measure of how much room a point has along its front. */
public final class CrowdingDistance {

  private CrowdingDistance() {}

  /**
   * For each point of one front, the sum over objectives of the gap between its two neighbours, in
   * units of the objective's range; infinite for the points at either end of an objective. An
   * objective in which all points agree adds nothing. Equal values keep the order of the rows. Cost
   * {@code O(m n log n)}.
   *
   * <p>Source: Deb, Pratap, Agarwal and Meyarivan 2002, section III-B.
   */
  public static double[] of(double[][] front) {
    double[] distance = new double[front.length];
    if (front.length > 0) {
      for (int k = 0; k < front[0].length; k++) {
        addGaps(front, k, distance);
      }
    }
    return distance;
  }

  private static void addGaps(double[][] front, int k, double[] distance) {
    Integer[] order = new Integer[front.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> front[i][k]));
    int first = order[0];
    int last = order[order.length - 1];
    double range = front[last][k] - front[first][k];
    if (!(range > 0)) {
      return;
    }
    distance[first] = Double.POSITIVE_INFINITY;
    distance[last] = Double.POSITIVE_INFINITY;
    for (int i = 1; i < order.length - 1; i++) {
      distance[order[i]] += (front[order[i + 1]][k] - front[order[i - 1]][k]) / range;
    }
  }
}
