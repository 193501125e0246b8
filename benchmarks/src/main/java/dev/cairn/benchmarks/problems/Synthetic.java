package dev.cairn.benchmarks.problems;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.sin;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Classical functions on boxes, shifted so that no optimum sits at a centre. */
final class Synthetic {
  private static final String GROUP = "synthetic";

  /** Shift of each coordinate, as a part of the side, repeated from the eleventh on. */
  private static final double[] SHIFT = {
    0.137, -0.211, 0.083, 0.173, -0.059, 0.229, -0.151, 0.107, -0.193, 0.041
  };

  // Hartmann's six-dimensional function: weights, widths and centres (times 10^4).
  private static final double[] ALPHA = {1.0, 1.2, 3.0, 3.2};
  private static final double[][] A = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] P = {
    {1312, 1696, 5569, 124, 8283, 5886},
    {2329, 4135, 8307, 3736, 1004, 9991},
    {2348, 1451, 3522, 2883, 3047, 6650},
    {4047, 8828, 8732, 5743, 1091, 381}
  };

  private Synthetic() {}

  static List<Problem> all() {
    return List.of(
        branin(),
        shifted(
            "hartmann6",
            6,
            0,
            1,
            0.3,
            -3.322368011391339,
            -0.1114137234528111, //
            Synthetic::hartmann),
        shifted("levy10", 10, -10, 10, 1, 0, 145.83132383219305, Synthetic::levy),
        shifted("rastrigin6", 6, -5.12, 5.12, 1, 0, 127.22483021470504, Synthetic::rastrigin));
  }

  private static Problem branin() {
    Real x0 = Real.of("x0", -5, 10);
    Real x1 = Real.of("x1", 0, 15);
    Yardstick yardstick = Yardstick.of(0.39788735772973816, 35.17173490809196);
    return Problem.minimize(
        "branin",
        GROUP,
        SearchSpace.of(x0, x1),
        yardstick,
        (c, fidelity) -> Outcome.of(branin(c.get(x0) - 0.7, c.get(x1) - 0.9)));
  }

  private static double branin(double x, double y) {
    double b = 5.1 / (4 * PI * PI);
    double t = 1 / (8 * PI);
    double bowl = y - b * x * x + 5 / PI * x - 6;
    return bowl * bowl + 10 * (1 - t) * cos(x) + 10;
  }

  private static Problem shifted(
      String name,
      int dimension,
      double low,
      double high,
      double part,
      double best,
      double randomMedian,
      ToDoubleFunction<double[]> function) {
    Coordinates x = Coordinates.of(dimension, low, high);
    return Problem.minimize(
        name,
        GROUP,
        x.space(),
        Yardstick.of(best, randomMedian),
        (c, fidelity) -> {
          double[] z = x.of(c);
          for (int i = 0; i < dimension; i++) {
            z[i] -= SHIFT[i % SHIFT.length] * (high - low) * part;
          }
          return Outcome.of(function.applyAsDouble(z));
        });
  }

  private static double hartmann(double[] z) {
    double sum = 0;
    for (int i = 0; i < ALPHA.length; i++) {
      double distance = 0;
      for (int j = 0; j < z.length; j++) {
        double d = z[j] - 1e-4 * P[i][j];
        distance += A[i][j] * d * d;
      }
      sum -= ALPHA[i] * exp(-distance);
    }
    return sum;
  }

  static double levy(double[] z) {
    int last = z.length - 1;
    double sum = square(sin(PI * w(z[0])));
    for (int i = 0; i < last; i++) {
      sum += square(w(z[i]) - 1) * (1 + 10 * square(sin(PI * w(z[i]) + 1)));
    }
    return sum + square(w(z[last]) - 1) * (1 + square(sin(2 * PI * w(z[last]))));
  }

  private static double w(double z) {
    return 1 + (z - 1) / 4;
  }

  private static double rastrigin(double[] z) {
    double sum = 10.0 * z.length;
    for (double v : z) {
      sum += v * v - 10 * cos(2 * PI * v);
    }
    return sum;
  }

  private static double square(double v) {
    return v * v;
  }
}
