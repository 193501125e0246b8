package dev.cairn.benchmarks.problems;

import dev.cairn.space.Categorical;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.List;

/** Categories that choose which functions of two numbers are summed. */
final class Mixed {
  private Mixed() {}

  static List<Problem> all() {
    return List.of(func3c());
  }

  /**
   * Three categories and two numbers, in the manner of Func3C of Ru et al. 2020 (CoCaBO), with a
   * scaling of its own. Best where all three are the camel, in its minimum.
   */
  private static Problem func3c() {
    Categorical<String> h1 = Categorical.of("h1", "rosenbrock", "camel", "beale");
    Categorical<String> h2 =
        Categorical.of("h2", "rosenbrock", "camel", "beale", "zero_a", "zero_b");
    Categorical<String> h3 = Categorical.of("h3", "camel", "rosenbrock", "beale", "zero");
    Real x = Real.of("x", -1, 1);
    Real y = Real.of("y", -1, 1);
    return Problem.minimize(
        "func3c",
        "mixed",
        SearchSpace.of(h1, h2, h3, x, y),
        Yardstick.of(25 * -1.0316284534898774 / 300, 0.5709002317503098),
        (c, fidelity) -> {
          double a = 2 * c.get(x);
          double b = 2 * c.get(y);
          double sum =
              term(c.get(h1), 10, 1, 1, a, b)
                  + term(c.get(h2), 10, 1, 1, a, b)
                  + term(c.get(h3), 5, 2, 2, a, b);
          return Outcome.of(sum / 300);
        });
  }

  private static double term(
      String function, double camel, double rosenbrock, double beale, double x, double y) {
    return switch (function) {
      case "camel" -> camel * camel(x, y);
      case "rosenbrock" -> rosenbrock * rosenbrock(x, y);
      case "beale" -> beale * beale(x, y);
      default -> 0;
    };
  }

  static double camel(double x, double y) {
    double x2 = x * x;
    return (4 - 2.1 * x2 + x2 * x2 / 3) * x2 + x * y + (-4 + 4 * y * y) * y * y;
  }

  private static double rosenbrock(double x, double y) {
    return 100 * square(y - x * x) + square(1 - x);
  }

  private static double beale(double x, double y) {
    return square(1.5 - x + x * y)
        + square(2.25 - x + x * y * y)
        + square(2.625 - x + x * y * y * y);
  }

  private static double square(double v) {
    return v * v;
  }
}
