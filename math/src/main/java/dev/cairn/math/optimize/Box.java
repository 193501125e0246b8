package dev.cairn.math.optimize;

import java.util.Arrays;

/** The points between two corners, which may be infinite. */
record Box(double[] lower, double[] upper) {

  Box {
    boolean valid = lower.length == upper.length;
    for (int i = 0; valid && i < lower.length; i++) {
      valid = lower[i] <= upper[i];
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "The lower bounds %s must be at most the upper bounds %s, and as many."
              .formatted(Arrays.toString(lower), Arrays.toString(upper)));
    }
  }

  /** The nearest point of the box. */
  double[] project(double[] start) {
    double[] x = start.clone();
    boolean valid = x.length == lower.length;
    for (int i = 0; valid && i < x.length; i++) {
      x[i] = clamp(i, start[i]);
      valid = Double.isFinite(x[i]);
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "The start %s must have as many finite numbers as there are bounds, %d."
              .formatted(Arrays.toString(start), lower.length));
    }
    return x;
  }

  double clamp(int i, double x) {
    return Math.min(upper[i], Math.max(lower[i], x));
  }

  /** The largest component of the projected gradient, P(x - g) - x. */
  double slope(double[] x, double[] gradient) {
    double slope = 0;
    for (int i = 0; i < x.length; i++) {
      slope = Math.max(slope, Math.abs(clamp(i, x[i] - gradient[i]) - x[i]));
    }
    return slope;
  }

  /**
   * How far x can go against its gradient before component i leaves; 0 if it cannot move at all.
   */
  double breakpoint(int i, double[] x, double[] gradient) {
    if (lower[i] == upper[i]) {
      return 0;
    }
    double g = gradient[i];
    return g == 0 ? Double.POSITIVE_INFINITY : (x[i] - (g < 0 ? upper[i] : lower[i])) / g;
  }

  /** The largest multiple of the direction that stays inside, up to a limit. */
  double reach(double[] x, double[] direction, double limit) {
    double reach = limit;
    for (int i = 0; i < x.length; i++) {
      double d = direction[i];
      if (d != 0) {
        reach = Math.min(reach, ((d > 0 ? upper[i] : lower[i]) - x[i]) / d);
      }
    }
    return reach;
  }
}
