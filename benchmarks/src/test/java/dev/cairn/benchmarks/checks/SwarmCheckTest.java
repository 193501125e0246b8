package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SwarmCheckTest {
  @Test
  void agents_moveAPartOfTheWay_toThoseTheyListenTo() {
    double[] first = {0.2, 0.3, 0.9};
    int[][] friends = {{1, 2}, {0}, {0}};
    double[][] opinions = new BoundedConfidence(first, friends, 1).opinions(0.15, 0.5);
    assertThat(opinions[0]).containsExactly(new double[] {0.25, 0.25, 0.9}, within(1e-12));
  }

  @Test
  void opinions_staySplit_whenBoundsAreNarrow() {
    BoundedConfidence model = BoundedConfidence.of(200, 20, 60, Stream.of(1));
    assertThat(range(model.opinions(0.6, 0.5)[59])).isLessThan(0.01);
    assertThat(range(model.opinions(0.05, 0.5)[59])).isGreaterThan(0.5);
  }

  private static double range(double[] opinions) {
    return Arrays.stream(opinions).max().orElseThrow()
        - Arrays.stream(opinions).min().orElseThrow();
  }

  @Test
  void swarm_recoversPlantedParameters() {
    SwarmCheck.Fit fit = SwarmCheck.fit(1);
    assertThat(fit.recovered()).isTrue();
    assertThat(fit.error()).isBetween(0.8, 1.5);
  }
}
