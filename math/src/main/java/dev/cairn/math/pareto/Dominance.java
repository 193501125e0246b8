package dev.cairn.math.pareto;

import java.util.Arrays;

/**
 * Pareto dominance and the ranking it gives; rows are points, columns are objectives, all minimised
 * and none NaN.
 */
public final class Dominance {

  private Dominance() {}

  /** Whether a is nowhere worse than b and somewhere better. */
  public static boolean dominates(double[] a, double[] b) {
    return weaklyDominates(a, b) && !weaklyDominates(b, a);
  }

  /** Whether a is nowhere worse than b; so every point weakly dominates its equals. */
  public static boolean weaklyDominates(double[] a, double[] b) {
    for (int k = 0; k < a.length; k++) {
      if (a[k] > b[k]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The rank of each point: 0 on the non-dominated front, 1 on the front when that is removed, and
   * so on. Equal points have equal rank.
   *
   * <p>Efficient non-dominated sort with binary search (Zhang, Tian, Cheng and Jin 2015): {@code
   * O(n log n)} for two objectives, at most {@code O(m n^2)}.
   */
  public static int[] ranks(double[][] points) {
    Integer[] order = order(points);
    int[] rank = new int[points.length];
    int[] last = new int[points.length]; // of each front, the point added last
    int[] previous = new int[points.length]; // in the same front
    int fronts = 0;
    for (int point : order) {
      int low = 0;
      int high = fronts;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (isDominated(points, point, last[middle], previous)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      rank[point] = low;
      previous[point] = low < fronts ? last[low] : -1;
      last[low] = point;
      fronts = Math.max(fronts, low + 1);
    }
    return rank;
  }

  /** The indices of the points that no other dominates, ascending; equal points are all kept. */
  public static int[] frontier(double[][] points) {
    int[] rank = ranks(points);
    int[] front = new int[points.length];
    int size = 0;
    for (int i = 0; i < rank.length; i++) {
      if (rank[i] == 0) {
        front[size++] = i;
      }
    }
    return Arrays.copyOf(front, size);
  }

  private static boolean isDominated(double[][] points, int point, int last, int[] previous) {
    for (int other = last; other >= 0; other = previous[other]) {
      if (dominates(points[other], points[point])) {
        return true;
      }
      if (points[point].length <= 2) {
        return false; // the last has the least second objective of its front
      }
    }
    return false;
  }

  private static Integer[] order(double[][] points) {
    Integer[] order = new Integer[points.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> compareLexicographically(points[i], points[j]));
    return order;
  }

  /** The order in which no point is dominated by a later one. */
  private static int compareLexicographically(double[] a, double[] b) {
    for (int k = 0; k < a.length; k++) {
      if (a[k] != b[k]) {
        return a[k] < b[k] ? -1 : 1;
      }
    }
    return 0;
  }
}
