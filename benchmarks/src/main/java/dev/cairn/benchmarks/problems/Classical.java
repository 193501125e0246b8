package dev.cairn.benchmarks.problems;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.sin;

import java.util.List;
import java.util.stream.IntStream;

/** More classical functions, moved in their boxes. */
final class Classical {
  // Shekel's function with ten wells: depths (times 10) and centres of the odd and even
  // coordinates.
  private static final double[] DEPTHS = {1, 2, 2, 4, 4, 6, 3, 7, 5, 5};
  private static final double[][] WELLS = {
    {4, 1, 8, 6, 3, 2, 5, 8, 6, 7}, {4, 1, 8, 6, 7, 9, 3, 1, 2, 3.6}
  };

  // Hartmann's three-dimensional function: weights, widths and centres (times 10^4).
  private static final double[] ALPHA = {1.0, 1.2, 3.0, 3.2};
  private static final double[][] A = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
  private static final double[][] P = {
    {3689, 1170, 2673}, {4699, 4387, 7470}, {1091, 8732, 5547}, {381, 5743, 8828}
  };

  private Classical() {}

  static List<Problem> all() {
    Box camel = new Box(new double[] {-3, -2}, new double[] {3, 2});
    return List.of(
        Box.of(5, -32.768, 32.768).problem("ackley5", 0, 21.314263835044365, Classical::ackley),
        Box.of(4, -600, 600).problem("griewank4", 0, 151.14385646798777, Classical::griewank),
        Box.of(4, -5, 10).problem("rosenbrock4", 0, 240878.81457410616, Classical::rosenbrock),
        Box.of(5, -5, 5)
            .problem(
                "styblinski_tang5",
                5 * -39.16616570377142,
                125.22010600401318,
                Classical::styblinskiTang),
        Box.of(4, 0, 10)
            .problem("shekel4", -10.53644315348353, -0.21994485438149466, Classical::shekel),
        Box.of(3, 0, 1)
            .problem("hartmann3", -3.862779787332663, -0.6433280127290771, Classical::hartmann),
        Box.of(5, 0, PI)
            .problem(
                "michalewicz5", -4.687658179088149, -0.38197903842951175, Classical::michalewicz),
        camel.problem("camel2", -1.0316284534898774, 10.838535081160016, Classical::camel),
        Box.of(20, -10, 10).problem("levy20", 0, 320.8068179807489, Synthetic::levy));
  }

  static double ackley(double... z) {
    double squares = 0;
    double waves = 0;
    for (double v : z) {
      squares += v * v / z.length;
      waves += cos(2 * PI * v) / z.length;
    }
    return -20 * exp(-0.2 * Math.sqrt(squares)) - exp(waves) + 20 + Math.E;
  }

  private static double griewank(double... z) {
    double sum = 1;
    double product = 1;
    for (int i = 0; i < z.length; i++) {
      sum += z[i] * z[i] / 4000;
      product *= cos(z[i] / Math.sqrt(i + 1));
    }
    return sum - product;
  }

  private static double rosenbrock(double... z) {
    double sum = 0;
    for (int i = 1; i < z.length; i++) {
      sum += 100 * square(z[i] - square(z[i - 1])) + square(1 - z[i - 1]);
    }
    return sum;
  }

  private static double styblinskiTang(double... z) {
    double sum = 0;
    for (double v : z) {
      sum += (square(v * v) - 16 * v * v + 5 * v) / 2;
    }
    return sum;
  }

  private static double shekel(double... z) {
    double sum = 0;
    for (int well = 0; well < DEPTHS.length; well++) {
      double distance = DEPTHS[well] / 10;
      for (int i = 0; i < z.length; i++) {
        distance += square(z[i] - WELLS[i % 2][well]);
      }
      sum -= 1 / distance;
    }
    return sum;
  }

  private static double hartmann(double... z) {
    double sum = 0;
    for (int hill = 0; hill < ALPHA.length; hill++) {
      int k = hill;
      double distance =
          IntStream.range(0, z.length)
              .mapToDouble(i -> A[k][i] * square(z[i] - 1e-4 * P[k][i]))
              .sum();
      sum -= ALPHA[hill] * exp(-distance);
    }
    return sum;
  }

  private static double michalewicz(double... z) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum -= sin(z[i]) * Math.pow(sin((i + 1) * z[i] * z[i] / PI), 20);
    }
    return sum;
  }

  private static double camel(double... z) {
    return Mixed.camel(z[0], z[1]);
  }

  private static double square(double v) {
    return v * v;
  }
}
