package dev.cairn.benchmarks.problems;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;

import dev.cairn.trial.Goal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Problems with two and three objectives. */
final class MultiObjective {
  private MultiObjective() {}

  static List<Problem> all() {
    return List.of(
        problem("zdt1", 10, Yardstick.hypervolume(1.1, 11.0), MultiObjective::zdt1),
        problem("dtlz2", 6, Yardstick.hypervolume(1.1, 1.1, 1.1), MultiObjective::dtlz2));
  }

  private static Problem problem(
      String name, int dimension, Yardstick yardstick, Function<double[], Outcome> function) {
    Coordinates x = Coordinates.of(dimension, 0, 1);
    List<Goal> goals =
        List.of(Goal.minimize("f1"), Goal.minimize("f2"), Goal.minimize("f3"))
            .subList(0, yardstick.reference().size());
    return new Problem(
        name,
        "multiobjective",
        false,
        x.space(),
        goals,
        List.of(),
        Optional.empty(),
        (c, fidelity) -> function.apply(x.of(c)),
        yardstick);
  }

  /** Zitzler, Deb and Thiele 2000, with ten variables. */
  private static Outcome zdt1(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += x[i];
    }
    double g = 1 + 9 * sum / (x.length - 1);
    return Outcome.of(x[0], g * (1 - Math.sqrt(x[0] / g)));
  }

  /** Deb, Thiele, Laumanns and Zitzler 2002, with three objectives and six variables. */
  private static Outcome dtlz2(double[] x) {
    double g = 0;
    for (int i = 2; i < x.length; i++) {
      g += (x[i] - 0.5) * (x[i] - 0.5);
    }
    double a = x[0] * PI / 2;
    double b = x[1] * PI / 2;
    return Outcome.of((1 + g) * cos(a) * cos(b), (1 + g) * cos(a) * sin(b), (1 + g) * sin(a));
  }
}
