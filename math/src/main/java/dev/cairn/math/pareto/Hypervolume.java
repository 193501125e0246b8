package dev.cairn.math.pareto;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The hypervolume indicator: the volume of the region that a set of points dominates, up to a
 * reference point.
 *
 * <p>Rows are points, columns are objectives, all minimised. Points that are not better than the
 * reference in every objective count nothing, neither do dominated and repeated ones. Exact but for
 * rounding: {@code O(n log n)} for two objectives, a sweep close to that for three, and for each
 * objective more the exclusive volumes of WFG, {@code n} problems of one objective less; up to five
 * objectives and a hundred points are comfortable.
 *
 * <p>Sources: Zitzler and Thiele 1998 (the indicator); While, Bradstreet and Barone 2012, A fast
 * way of calculating exact hypervolumes (WFG, with its slicing by the last objective); Guerreiro,
 * Fonseca and Paquete 2021 (survey, submodularity).
 */
public final class Hypervolume {

  private Hypervolume() {}

  /** The volume that the points dominate below the reference; 0 for no points. */
  public static double of(double[][] points, double[] reference) {
    return volume(within(points, reference), reference, reference.length);
  }

  /**
   * By how much the volume of the others grows when the point joins them; exactly 0 if one of them
   * weakly dominates it.
   */
  public static double improvement(double[] point, double[][] others, double[] reference) {
    requireComparable(point, reference);
    if (!isBelow(point, reference)) {
      return 0;
    }
    double[][] rest = within(others, reference);
    for (double[] other : rest) {
      if (Dominance.weaklyDominates(other, point)) {
        return 0;
      }
    }
    return exclusive(point, rest, rest.length, reference, reference.length);
  }

  /**
   * By how much the volume shrinks when each point is taken out alone; 0 for dominated and repeated
   * points.
   */
  public static double[] contributions(double[][] points, double[] reference) {
    double[] contributions = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      contributions[i] = improvement(points[i], without(points, i), reference);
    }
    return contributions;
  }

  /**
   * The volume under the first {@code m} objectives. Every point is below the reference; the rows'
   * order is overwritten.
   */
  private static double volume(double[][] points, double[] reference, int m) {
    return switch (m) {
      case 1 -> line(points, reference);
      case 2 -> plane(points, reference);
      case 3 -> sweep(points, reference);
      default -> slices(frontier(points), reference, m);
    };
  }

  private static double line(double[][] points, double[] reference) {
    double length = 0;
    for (double[] point : points) {
      length = Math.max(length, reference[0] - point[0]);
    }
    return length;
  }

  private static double plane(double[][] points, double[] reference) {
    Arrays.sort(points, Comparator.comparingDouble(p -> p[0]));
    Staircase front = new Staircase(points.length, reference[0], reference[1]);
    for (double[] point : points) {
      front.add(point[0], point[1]);
    }
    return front.area();
  }

  /** Moves a plane up the third objective; the area dominated below it only grows. */
  private static double sweep(double[][] points, double[] reference) {
    Arrays.sort(points, Comparator.comparingDouble(p -> p[2]));
    Staircase front = new Staircase(points.length, reference[0], reference[1]);
    double volume = 0;
    for (int i = 0; i < points.length; i++) {
      front.add(points[i][0], points[i][1]);
      double next = i + 1 < points.length ? points[i + 1][2] : reference[2];
      double height = next - points[i][2];
      volume += height > 0 ? front.area() * height : 0;
    }
    return volume;
  }

  /**
   * Each point adds, from its last objective up to the reference, what it has that the points below
   * do not.
   */
  private static double slices(double[][] points, double[] reference, int m) {
    int last = m - 1;
    Arrays.sort(points, Comparator.comparingDouble(p -> p[last]));
    double volume = 0;
    for (int i = 0; i < points.length; i++) {
      volume +=
          exclusive(points[i], points, i, reference, last) * (reference[last] - points[i][last]);
    }
    return volume;
  }

  /**
   * The volume under the first m objectives that the point has and the first {@code count} others
   * have not.
   */
  private static double exclusive(
      double[] point, double[][] others, int count, double[] reference, int m) {
    double inclusive = 1;
    for (int k = 0; k < m; k++) {
      inclusive *= reference[k] - point[k];
    }
    double[][] limited = new double[count][m];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < m; k++) {
        limited[i][k] = Math.max(point[k], others[i][k]);
      }
    }
    return Math.max(0, inclusive - volume(limited, reference, m));
  }

  private static double[][] frontier(double[][] points) {
    int[] front = Dominance.frontier(points);
    double[][] kept = new double[front.length][];
    Arrays.setAll(kept, i -> points[front[i]]);
    return kept;
  }

  private static double[][] without(double[][] points, int excluded) {
    double[][] rest = new double[points.length - 1][];
    Arrays.setAll(rest, i -> points[i < excluded ? i : i + 1]);
    return rest;
  }

  /** The points that are below the reference, in a new array. */
  static double[][] within(double[][] points, double[] reference) {
    double[][] kept = new double[points.length][];
    int size = 0;
    for (double[] point : points) {
      requireComparable(point, reference);
      if (isBelow(point, reference)) {
        kept[size++] = point;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static boolean isBelow(double[] point, double[] reference) {
    for (int k = 0; k < reference.length; k++) {
      if (!(point[k] < reference[k])) {
        return false;
      }
    }
    return true;
  }

  private static void requireComparable(double[] point, double[] reference) {
    boolean comparable = point.length == reference.length && point.length > 0;
    for (int k = 0; comparable && k < point.length; k++) {
      comparable = point[k] > Double.NEGATIVE_INFINITY;
    }
    if (!comparable) {
      throw new IllegalArgumentException(
          "The point %s must have as many objectives as the reference %s, none of them NaN or negative infinity."
              .formatted(Arrays.toString(point), Arrays.toString(reference)));
    }
  }
}
