package dev.cairn.benchmarks.problems;

import static java.lang.Math.PI;

import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import java.util.List;
import java.util.Optional;

/** Problems with constraints, feasible where at most 0. */
final class Constrained {
  private Constrained() {}

  static List<Problem> all() {
    return List.of(gramacy(), pressureVessel());
  }

  /** A linear objective under two nonlinear constraints: Gramacy et al. 2016. */
  private static Problem gramacy() {
    Coordinates x = Coordinates.of(2, 0, 1);
    return problem(
        "gramacy",
        x.space(),
        2,
        0.5997880520427713,
        (c, fidelity) -> {
          double[] at = x.of(c);
          double a = at[0];
          double b = at[1];
          return Outcome.of(a + b)
              .subjectTo(
                  1.5 - a - 2 * b - 0.5 * Math.sin(2 * PI * (a * a - 2 * b)), a * a + b * b - 1.5);
        });
  }

  /**
   * The cost of a cylindrical vessel with hemispherical ends (Sandgren 1990): two thicknesses in
   * sixteenths of an inch, radius and length in inches; the volume constraint in millions.
   */
  private static Problem pressureVessel() {
    Int shell = Int.of("x0", 1, 99);
    Int head = Int.of("x1", 1, 99);
    Real radius = Real.of("x2", 10, 200);
    Real length = Real.of("x3", 10, 200);
    return problem(
        "pressure_vessel",
        SearchSpace.of(shell, head, radius, length),
        4,
        6059.714335,
        (c, fidelity) -> {
          double a = 0.0625 * c.get(shell);
          double b = 0.0625 * c.get(head);
          double r = c.get(radius);
          double l = c.get(length);
          double cost =
              0.6224 * a * r * l + 1.7781 * b * r * r + 3.1661 * a * a * l + 19.84 * a * a * r;
          double volume = PI * r * r * l + 4.0 / 3 * PI * r * r * r;
          return Outcome.of(cost)
              .subjectTo(-a + 0.0193 * r, -b + 0.00954 * r, (1296000.0 - volume) / 1e6, l - 240);
        });
  }

  private static Problem problem(
      String name, SearchSpace space, int constraints, double best, Response response) {
    List<String> names = List.of("g1", "g2", "g3", "g4").subList(0, constraints);
    List<Goal> goals = List.of(Goal.minimize("value"));
    return new Problem(
        name,
        "constrained",
        false,
        space,
        goals,
        names,
        Optional.empty(),
        response,
        Yardstick.best(best));
  }
}
