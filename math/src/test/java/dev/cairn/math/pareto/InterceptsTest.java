package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InterceptsTest {
  @Test
  void are_thePoints_whenTheseLieOnTheAxes() {
    double[][] extremes = {{2, 0, 0}, {0, 3, 0}, {0, 0, 0.5}};
    assertThat(Intercepts.of(extremes)).containsExactly(new double[] {2, 3, 0.5}, within(1e-12));
  }

  /** The plane x / 4 + y / 2 = 1. */
  @Test
  void are_whereThePlaneMeetsTheAxes() {
    assertThat(Intercepts.of(new double[][] {{3, 0.5}, {1, 1.5}}))
        .containsExactly(new double[] {4, 2}, within(1e-12));
  }

  @Test
  void are_unknown_whereThePointsGiveNoPlaneOrOneThatMissesAnAxis() {
    assertThat(Intercepts.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
    assertThat(Intercepts.of(new double[][] {{0, 0}, {0, 1}})).isEmpty();
    assertThat(Intercepts.of(new double[][] {{1, 1}, {2, 1}})).isEmpty();
    assertThat(Intercepts.of(new double[][] {{1, 1}, {3, 2}})).isEmpty();
  }
}
