package dev.cairn.schedulers.smoothness;

import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.Map;

/**
 * A reported value by its name: an objective, minimised, a constraint, or anything else.
 *
 * @param objective its index, -1 when it is none
 * @param constraint its index, -1 when it is none
 */
record Metric(String name, SmoothieProvider.Order order, int objective, int constraint) {
  static Metric of(String name, SmoothieProvider.Order order, StudySpec spec) {
    int objective = spec.goals().stream().map(Goal::name).toList().indexOf(name);
    return new Metric(name, order, objective, spec.constraints().indexOf(name));
  }

  /**
   * What goes on first is least: the value in a report or its negative, NaN where it is missing.
   */
  double of(double[] objectives, double[] constraints, Map<String, Double> metrics) {
    double value = value(objectives, constraints, metrics);
    return order == SmoothieProvider.Order.SMALLEST ? value : -value;
  }

  private double value(double[] objectives, double[] constraints, Map<String, Double> metrics) {
    if (objective >= 0) {
      return objectives[objective];
    }
    return constraint >= 0 ? constraints[constraint] : metrics.getOrDefault(name, Double.NaN);
  }
}
