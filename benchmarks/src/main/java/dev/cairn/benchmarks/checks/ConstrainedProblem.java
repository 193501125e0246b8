package dev.cairn.benchmarks.checks;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;

import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.List;

/**
 * A function of two numbers under a constraint, feasible where at most 0.
 *
 * @param best the least value at a feasible point, NaN where none is
 */
record ConstrainedProblem(
    String name, Real x, Real y, double best, Surface objective, Surface constraint) {

  /** A function of the plane. */
  @FunctionalInterface
  interface Surface {
    double at(double x, double y);

    default Surface plus(double more) {
      return (x, y) -> at(x, y) + more;
    }
  }

  /** Branin's function in a disk (Gelbart, Snoek and Adams 2014): one of three optima is inside. */
  static ConstrainedProblem branin() {
    return new ConstrainedProblem(
        "branin",
        Real.of("x", -5, 10),
        Real.of("y", 0, 15),
        0.39788735772973816,
        ConstrainedProblem::branin,
        (x, y) -> (x - 2.5) * (x - 2.5) + (y - 7.5) * (y - 7.5) - 50);
  }

  private static double branin(double x, double y) {
    double bend = y - 5.1 / (4 * PI * PI) * x * x + 5 / PI * x - 6;
    return bend * bend + 10 * (1 - 1 / (8 * PI)) * cos(x) + 10;
  }

  /** The first simulation of Gardner et al. 2014: bands are feasible, the optimum is in one. */
  static ConstrainedProblem wideGardner() {
    return new ConstrainedProblem(
        "gardner-1",
        Real.of("x", 0, 6),
        Real.of("y", 0, 6),
        -2,
        (x, y) -> cos(2 * x) * cos(y) + sin(x),
        (x, y) -> cos(x) * cos(y) - sin(x) * sin(y) - 0.5);
  }

  /** Their second: two spots are feasible, 1.8 % of the square, and the optimum is on an edge. */
  static ConstrainedProblem narrowGardner() {
    return new ConstrainedProblem(
        "gardner-2",
        Real.of("x", 0, 6),
        Real.of("y", 0, 6),
        Math.asin(0.95) - 1,
        (x, y) -> sin(x) + y,
        (x, y) -> sin(x) * sin(y) + 0.95);
  }

  static List<ConstrainedProblem> feasible() {
    return List.of(branin(), wideGardner(), narrowGardner());
  }

  /** The same, the constraints raised until nothing is feasible: by a twentieth of their range. */
  static List<ConstrainedProblem> infeasible() {
    return List.of(
        branin().raised(50 + 5.6),
        wideGardner().raised(1.5 + 0.1),
        narrowGardner().raised(0.05 + 0.1));
  }

  private ConstrainedProblem raised(double by) {
    return new ConstrainedProblem(
        name + "-infeasible", x, y, Double.NaN, objective, constraint.plus(by));
  }

  StudySpec study() {
    return StudySpec.of("check", SearchSpace.of(x, y), Goal.minimize("value"))
        .withConstraints("limit");
  }

  Evaluation evaluate(Configuration at) {
    return Evaluation.of("value", objective.at(at.get(x), at.get(y)))
        .and("limit", constraint.at(at.get(x), at.get(y)));
  }
}
