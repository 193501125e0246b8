package dev.cairn.math.statistics;

import static dev.cairn.math.statistics.RankCorrelation.spearman;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void is_oneForTheSameOrder_andMinusOneForTheOpposite() {
    double[] x = {3, 1, 2, 7};
    assertThat(spearman(x, new double[] {0.3, -5, 0.2, 100})).isCloseTo(1, within(1e-12));
    assertThat(spearman(x, new double[] {-3, -1, -2, -7})).isCloseTo(-1, within(1e-12));
  }

  /** 1 - 6 sum d^2 / (n (n^2 - 1)) with d = 1, 1, 1, 1, 0. */
  @Test
  void is_whatTheFormulaGives_withoutTies() {
    double[] x = {1, 2, 3, 4, 5};
    double[] y = {2, 1, 4, 3, 5};
    assertThat(spearman(x, y)).isCloseTo(0.8, within(1e-12));
  }

  /** Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5). */
  @Test
  void tiedValues_shareARank() {
    double[] x = {1, 1, 2, 3};
    double[] y = {1, 2, 3, 4};
    assertThat(spearman(x, y)).isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
  }

  @Test
  void is_unknown_whereThereIsNoOrder() {
    assertThat(spearman(new double[] {1}, new double[] {2})).isNaN();
    assertThat(spearman(new double[] {1, 1}, new double[] {2, 3})).isNaN();
    assertThatThrownBy(() -> spearman(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
