package dev.cairn.math.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  @Test
  void kendall_agreesWithHollanderAndWolfe() {
    // lightness and panel score of tuna, Hollander and Wolfe 1973, p. 185: tau is 4/9
    double[] lightness = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
    double[] score = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
    assertThat(Correlation.kendall(lightness, score)).isCloseTo(4 / 9.0, within(1e-15));
  }

  @Test
  void ties_areCorrectedFor() {
    double[] x = {12, 2, 1, 12, 2}; // scipy.stats.kendalltau
    double[] y = {1, 4, 7, 1, 0};
    assertThat(Correlation.kendall(x, y)).isCloseTo(-0.4714045207910316, within(1e-15));
    double[] u = {1, 2, 3, 4, 5}; // scipy.stats.spearmanr
    double[] v = {5, 6, 7, 8, 7};
    assertThat(Correlation.spearman(u, v)).isCloseTo(0.8207826816681233, within(1e-15));
  }

  @Test
  void monotoneMaps_leaveRankCorrelationsAlone() {
    double[] x = {0.1, 0.4, 0.2, 3, 2};
    double[] y = Arrays.stream(x).map(Math::exp).toArray();
    double[] negated = Arrays.stream(x).map(t -> 1 - 10 * t).toArray();
    assertThat(Correlation.spearman(x, y)).isEqualTo(1);
    assertThat(Correlation.kendall(x, y)).isEqualTo(1);
    assertThat(Correlation.kendall(x, negated)).isEqualTo(-1);
    assertThat(Correlation.pearson(x, y)).isBetween(0.8, 0.99);
    assertThat(Correlation.pearson(x, negated)).isCloseTo(-1, within(1e-15));
  }

  @Test
  void constantSample_hasNoCorrelation() {
    double[] x = {1, 2, 3};
    double[] constant = {5, 5, 5};
    assertThat(Correlation.pearson(x, constant)).isNaN();
    assertThat(Correlation.spearman(constant, x)).isNaN();
    assertThat(Correlation.kendall(x, constant)).isNaN();
  }

  @Test
  void unpairedSamples_areRefused() {
    double[] x = {1, 2};
    double[] longer = {1, 2, 3};
    double[] broken = {1, Double.NaN};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correlation.kendall(x, longer))
        .withMessageContaining("2 and 3");
    assertThatIllegalArgumentException().isThrownBy(() -> Correlation.spearman(x, broken));
  }
}
