package dev.cairn.math.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void ties_shareTheirAverage() {
    assertThat(Ranks.average(0.3, 0.1, 0.3, 9, 0.3)).containsExactly(3, 1, 3, 5, 3);
    assertThat(Ranks.average(2, 2)).containsExactly(1.5, 1.5);
    assertThat(Ranks.average(0.0, -0.0)).containsExactly(1.5, 1.5);
    assertThat(Ranks.average(5, Double.NEGATIVE_INFINITY)).containsExactly(2, 1);
    assertThat(Ranks.average()).isEmpty();
  }

  @Test
  void tieTerm_sumsCubesLessCounts() {
    assertThat(Ranks.tieTerm(new double[] {1, 3, 3, 3, 5.5, 5.5})).isEqualTo(24 + 6);
    assertThat(Ranks.tieTerm(new double[] {1, 2, 3})).isZero();
  }
}
