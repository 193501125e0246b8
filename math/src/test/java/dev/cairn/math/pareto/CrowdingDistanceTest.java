package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrowdingDistanceTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void distance_sumsTheGapsBetweenNeighbours() {
    double[] distance = CrowdingDistance.of(new double[][] {{4, 0}, {0, 10}, {1, 6}, {3, 2}});
    assertThat(distance[0]).isEqualTo(INFINITY);
    assertThat(distance[1]).isEqualTo(INFINITY);
    assertThat(distance[2]).isCloseTo(3 / 4.0 + 8 / 10.0, within(1e-15));
    assertThat(distance[3]).isCloseTo(3 / 4.0 + 6 / 10.0, within(1e-15));
  }

  @Test
  void constantObjective_addsNothing() {
    assertThat(CrowdingDistance.of(new double[][] {{0, 7}, {1, 7}, {4, 7}}))
        .containsExactly(INFINITY, 1, INFINITY);
    assertThat(CrowdingDistance.of(new double[][] {{2, 7}, {2, 7}})).containsExactly(0, 0);
  }

  @Test
  void smallFronts_areAllEnds() {
    assertThat(CrowdingDistance.of(new double[0][])).isEmpty();
    assertThat(CrowdingDistance.of(new double[][] {{0, 1}, {1, 0}})).containsOnly(INFINITY);
  }
}
