package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfigCheckTest {
  @Test
  void optima_areWherePublished() {
    assertThat(value(ConstrainedProblem.branin(), Math.PI, 2.275)).isCloseTo(0, within(1e-6));
    assertThat(value(ConstrainedProblem.wideGardner(), 1.5 * Math.PI, 0))
        .isCloseTo(0, within(1e-9));
    assertThat(value(ConstrainedProblem.narrowGardner(), 1.5 * Math.PI, Math.asin(0.95)))
        .isCloseTo(0, within(1e-9));
  }

  /** How far above the optimum a feasible point is. */
  private static double value(ConstrainedProblem problem, double x, double y) {
    assertThat(problem.constraint().at(x, y)).isLessThanOrEqualTo(1e-9);
    return problem.objective().at(x, y) - problem.best();
  }

  @Test
  void config_comesNearTheOptimum_andDeclaresNothing() {
    ConfigCheck.Run run = ConfigCheck.Run.of(ConstrainedProblem.branin(), "config", 40, 0);
    assertThat(run.gap()).isBetween(0.0, 0.01);
    assertThat(run.declared()).isEmpty();
    assertThat(run.violation(40)).isLessThan(2 * run.violation(20));
  }

  @Test
  void config_declares_whatIsInfeasible() {
    ConstrainedProblem problem = ConstrainedProblem.infeasible().get(0);
    ConfigCheck.Run run = ConfigCheck.Run.of(problem, "config", 20, 0);
    assertThat(run.declared()).isPresent();
    assertThat(run.infeasible()).isTrue();
  }
}
