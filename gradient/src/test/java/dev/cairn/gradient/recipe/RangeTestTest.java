package dev.cairn.gradient.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RangeTestTest {
  private static RangeTest with(double... losses) {
    return new RangeTest(0.001, 1, losses);
  }

  @Test
  void rates_riseByTheSameFactor() {
    RangeTest range = with(new double[4]);
    assertThat(range.rate(0)).isCloseTo(0.001, within(1e-15));
    assertThat(range.rate(1)).isCloseTo(0.01, within(1e-15));
    assertThat(range.rate(3)).isCloseTo(1, within(1e-12));
  }

  @Test
  void theGreatestRate_isThatJustBeforeTheLossTurnsUp() {
    double[] losses = new double[60];
    Arrays.setAll(losses, i -> 1 + Math.abs(i - 40) / 10.0);
    RangeTest range = with(losses);
    assertThat(range.turn()).isEqualTo(40);
    assertThat(range.greatest()).isCloseTo(range.rate(40), within(1e-12));
  }

  @Test
  void oneLuckyBatch_isNotTheTurn() {
    double[] losses = new double[60];
    Arrays.setAll(losses, i -> 1 + Math.abs(i - 40) / 10.0);
    losses[10] = 0.5;
    assertThat(with(losses).turn()).isEqualTo(40);
  }

  @Test
  void itEnds_whereTheLossIsFourTimesTheFirst_orNoNumber() {
    RangeTest range = with(2, 1.5, Double.NaN, Double.NaN);
    assertThat(range.taken()).isEqualTo(2);
    assertThat(range.ends(7.9)).isFalse();
    assertThat(range.ends(8.1)).isTrue();
    assertThat(range.ends(Double.NaN)).isTrue();
  }
}
