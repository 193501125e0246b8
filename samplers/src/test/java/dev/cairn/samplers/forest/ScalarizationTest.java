package dev.cairn.samplers.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalarizationTest {
  @Test
  void leaves_oneObjective_asItIs() {
    Scalarization one = Scalarization.draw(1, Stream.of(1));
    assertThat(one.of(new double[][] {{3}, {-4}})).containsExactly(3, -4);
    assertThat(one.describe()).isEmpty();
  }

  @Test
  void is_theAugmentedChebyshevNorm_ofLossesOnTheirRange() {
    double[][] losses = {{0, 300}, {10, 100}, {5, 200}};
    assertThat(new Scalarization(new double[] {0.25, 0.75}).of(losses))
        .containsExactly(
            new double[] {0.75 + 0.05 * 0.75, 0.25 + 0.05 * 0.25, 0.375 + 0.05 * 0.5},
            within(1e-12));
  }

  @Test
  void ignores_objectivesThatAreAllTheSame() {
    assertThat(new Scalarization(new double[] {0.5, 0.5}).of(new double[][] {{1, 7}, {2, 7}}))
        .containsExactly(new double[] {0, 0.525}, within(1e-12));
  }

  @Test
  void draws_weightsThatSumToOne_evenly() {
    double first = 0;
    for (int key = 0; key < 2_000; key++) {
      double[] weights = Scalarization.draw(3, Stream.of(key)).weights();
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
      first += weights[0] / 2_000;
    }
    assertThat(first).isCloseTo(1 / 3.0, within(0.02));
  }
}
