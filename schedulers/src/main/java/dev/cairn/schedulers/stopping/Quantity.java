package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Goal;
import dev.cairn.trial.Report;
import dev.cairn.trial.StudySpec;
import java.util.List;
import java.util.Optional;

/**
 * A named value of a report, in the user's own direction.
 *
 * @param goal its place among the objectives, or -1
 * @param constraint its place among the constraints, or -1
 */
record Quantity(String name, int goal, boolean maximize, int constraint) {
  /** An objective, a constraint, or else any other value that a report may carry. */
  static Quantity of(String name, StudySpec spec) {
    List<Goal> goals = spec.goals();
    int goal = goals.stream().map(Goal::name).toList().indexOf(name);
    boolean maximize = goal >= 0 && goals.get(goal).maximize();
    return new Quantity(name, goal, maximize, spec.constraints().indexOf(name));
  }

  /** Empty where the report does not carry it. */
  Optional<Double> of(Report report) {
    if (goal >= 0) {
      double value = report.objectives()[goal];
      return present(maximize ? -value : value);
    }
    return constraint >= 0
        ? present(report.constraints()[constraint])
        : Optional.ofNullable(report.metrics().get(name));
  }

  private static Optional<Double> present(double value) {
    return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
  }
}
