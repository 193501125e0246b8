package dev.cairn.samplers.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingTest {
  private static final double[] LOSSES = {3, 1, 1000, 2, 2, 1.5};

  @ParameterizedTest
  @EnumSource
  void keeps_theOrder(Scaling scaling) {
    double[] scaled = scaling.of(LOSSES);
    for (int i = 0; i < LOSSES.length; i++) {
      for (int j = 0; j < LOSSES.length; j++) {
        assertThat(Double.compare(scaled[i], scaled[j]))
            .isEqualTo(Double.compare(LOSSES[i], LOSSES[j]));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void copes_withLossesThatAreAllTheSame(Scaling scaling) {
    double[] scaled = scaling.of(new double[] {7, 7, 7});
    assertThat(scaled).doesNotContain(Double.NaN).containsOnly(scaled[0]);
  }

  @Test
  void log_tellsTheBestApart_whateverTheWorst() {
    double[] scaled = Scaling.LOG.of(LOSSES);
    assertThat(scaled[2]).isCloseTo(0, within(1e-9));
    assertThat(scaled[3] - scaled[1]).isGreaterThan(0.3 * (scaled[2] - scaled[3]));
  }

  @Test
  void log_isThatOfSmac() {
    double[] losses = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double floor = -0.5; // 0 - (the fifth percentile 0.5 - 0)
    double[] expected = Arrays.stream(losses).map(y -> Math.log((y - floor) / 10.5)).toArray();
    assertThat(Scaling.LOG.of(losses)).containsExactly(expected, within(1e-8));
  }

  @Test
  void normal_givesQuantilesOfMiddleRanks() {
    double[] scaled = Scaling.NORMAL.of(new double[] {5, 1, 1, 9});
    assertThat(scaled[1]).isCloseTo(-0.6745, within(1e-4)); // a quarter
    assertThat(scaled[2]).isEqualTo(scaled[1]);
    assertThat(scaled[3]).isCloseTo(1.1503, within(1e-4)); // seven eighths
  }
}
