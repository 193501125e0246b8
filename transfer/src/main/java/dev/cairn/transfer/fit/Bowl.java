package dev.cairn.transfer.fit;

import dev.cairn.math.linalg.Cholesky;
import dev.cairn.math.regression.LeastSquares;
import java.util.Arrays;
import java.util.Optional;

/**
 * The loss around its minimum: a convex quadratic of the logarithms of the settings, fitted to the
 * best third of the runs, and at least twice as many as it has coefficients.
 */
final class Bowl {
  private final double[] centre; // of the logarithms of the runs
  private final double[] gradient; // at the centre
  private final double[][] curvature; // the lower half of the Hessian
  private final double level; // the loss at the centre
  private final double[] minimum;

  private Bowl(
      double[] centre, double level, double[] gradient, double[][] curvature, double[] minimum) {
    this.centre = centre;
    this.level = level;
    this.gradient = gradient;
    this.curvature = curvature;
    this.minimum = minimum;
  }

  /** Empty where the runs are too few, not convex, or best at the edge of what was tried. */
  static Optional<Bowl> of(Points runs) {
    int d = runs.settings();
    int size = 1 + d + d * (d + 1) / 2;
    Points best = runs.best(Math.min(runs.size(), Math.max(2 * size, runs.size() / 3)));
    if (best.size() <= size) {
      return Optional.empty();
    }
    double[] centre = best.centre();
    double[][] rows = new double[best.size()][];
    Arrays.setAll(rows, i -> row(minus(best.logs()[i], centre)));
    return LeastSquares.solve(rows, best.losses())
        .flatMap(x -> of(centre, x))
        .filter(bowl -> runs.surround(bowl.minimum));
  }

  private static Optional<Bowl> of(double[] centre, double[] x) {
    int d = centre.length;
    double[] gradient = Arrays.copyOfRange(x, 1, 1 + d);
    double[][] curvature = new double[d][];
    int next = 1 + d;
    for (int i = 0; i < d; i++) {
      curvature[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        curvature[i][j] = i == j ? 2 * x[next++] : x[next++];
      }
    }
    return Cholesky.of(curvature)
        .map(
            factor -> {
              double[] minimum = gradient.clone();
              factor.solve(minimum);
              Arrays.setAll(minimum, i -> centre[i] - minimum[i]);
              return new Bowl(centre, x[0], gradient, curvature, minimum);
            });
  }

  /** The logarithms of the best settings. */
  double[] minimum() {
    return minimum.clone();
  }

  /** By what part the loss is above the least one at these logarithms. */
  double excess(double[] logs) {
    double least = at(minimum);
    return (at(logs) - least) / Math.abs(least);
  }

  private double at(double[] logs) {
    double[] t = minus(logs, centre);
    double sum = level;
    for (int i = 0; i < t.length; i++) {
      sum += gradient[i] * t[i];
      for (int j = 0; j <= i; j++) {
        sum += (i == j ? 0.5 : 1) * curvature[i][j] * t[i] * t[j];
      }
    }
    return sum;
  }

  private static double[] row(double[] t) {
    int d = t.length;
    double[] row = new double[1 + d + d * (d + 1) / 2];
    row[0] = 1;
    System.arraycopy(t, 0, row, 1, d);
    int next = 1 + d;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        row[next++] = t[i] * t[j];
      }
    }
    return row;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }
}
