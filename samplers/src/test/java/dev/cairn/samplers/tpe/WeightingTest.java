package dev.cairn.samplers.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightingTest {
  @ParameterizedTest
  @EnumSource
  void weights_haveMeanOne(Weighting weighting) {
    double[] losses = new double[60];
    Arrays.setAll(losses, i -> (i * 37 % 60) / 7.0);
    double[] weights = weighting.of(losses, 20);
    assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void improvement_weighsByTheGainOverTheThreshold() {
    double[] weights = Weighting.EXPECTED_IMPROVEMENT.of(new double[] {1, 4}, 5);
    assertThat(weights).containsExactly(new double[] {1.6, 0.4}, within(1e-12));
  }

  @Test
  void equalOrUnknownLosses_weighTheSame() {
    assertThat(Weighting.EXPECTED_IMPROVEMENT.of(new double[] {3, 3}, 3)).containsExactly(1, 1);
    double[] unknown = {Double.NaN, Double.NaN};
    assertThat(Weighting.EXPECTED_IMPROVEMENT.of(unknown, Double.NaN)).containsExactly(1, 1);
    double[] far = {-1e308, 1e308};
    assertThat(Weighting.EXPECTED_IMPROVEMENT.of(far, 1.7e308)).containsExactly(1, 1);
  }

  @Test
  void rank_weighsTheBestMost() {
    double[] weights = Weighting.LOG_RANK.of(new double[] {2, 1, 3}, 4);
    assertThat(weights[1]).isGreaterThan(weights[0]);
    assertThat(weights[0]).isGreaterThan(weights[2]);
  }

  @Test
  void old_trialsWeighLessOrNothing() {
    double[] losses = new double[50];
    double[] decay = Weighting.OLD_DECAY.of(losses, 1);
    assertThat(decay[0] / decay[49]).isCloseTo(1.0 / 50, within(1e-9));
    assertThat(decay[25]).isEqualTo(decay[49]);
    double[] drop = Weighting.OLD_DROP.of(losses, 1);
    assertThat(drop[24]).isZero();
    assertThat(drop[25]).isEqualTo(2);
  }
}
