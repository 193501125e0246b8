package dev.cairn.samplers.gp;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points up to which hypervolume counts, of values that are minimised, one an objective. Each lies
 * a tenth of a range beyond the worst value of some points.
 */
final class Reference {
  private static final double BEYOND = 0.1;
  private static final double LEVEL = 0.01; // of the range: values that near count as equal
  private static final double LEAST = 0.4; // of the range: no front is taken for narrower

  private Reference() {}

  /** Beyond all points: new ends of the front count, even when one point is all of it so far. */
  static double[] far(double[][] points) {
    return beyond(points, points, 1);
  }

  /**
   * Beyond the front: what cannot be part of it counts little. A point that gives up much of one
   * objective for next to nothing of the others is not taken for an end of the front; such points
   * lie at the bounds of objectives, and following them is endless.
   */
  static double[] near(double[][] points) {
    double[] ranges = new double[points[0].length];
    for (int k = 0; k < ranges.length; k++) {
      ranges[k] = range(points, k);
    }
    double[][] front =
        Arrays.stream(points)
            .filter(point -> Arrays.stream(points).noneMatch(q -> beats(q, point, ranges)))
            .toArray(double[][]::new);
    return beyond(front, points, LEAST);
  }

  /** Whether a is level or better in all objectives and clearly better in sum: an order. */
  private static boolean beats(double[] a, double[] b, double[] ranges) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      double gain = (b[k] - a[k]) / ranges[k];
      if (gain < -LEVEL) {
        return false;
      }
      sum += gain;
    }
    return sum > a.length * LEVEL;
  }

  private static double[] beyond(double[][] front, double[][] points, double floor) {
    return IntStream.range(0, points[0].length)
        .mapToDouble(
            k -> {
              double least = least(points, k);
              double width = Math.max(most(front, k) - least, floor * range(points, k));
              return least + width * (1 + BEYOND);
            })
        .toArray();
  }

  private static double range(double[][] points, int objective) {
    return Math.max(1e-3, most(points, objective) - least(points, objective));
  }

  private static double least(double[][] points, int objective) {
    return Arrays.stream(points).mapToDouble(point -> point[objective]).min().orElse(0);
  }

  private static double most(double[][] points, int objective) {
    return Arrays.stream(points).mapToDouble(point -> point[objective]).max().orElse(0);
  }
}
