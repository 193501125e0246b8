package dev.cairn.math.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FriedmanTest {

  // rounding first base, Hollander and Wolfe 1973, p. 140, the example of R's friedman.test
  private static final double[][] ROUNDING_TIMES = {
    {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40},
    {5.90, 5.85, 5.70}, {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35},
    {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70}, {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45},
    {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40}, {5.45, 5.55, 5.50},
    {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
    {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
  };

  @Test
  void roundingTimes_agreeWithR() {
    Friedman test = Friedman.test(ROUNDING_TIMES);
    assertThat(test.blocks()).isEqualTo(22);
    assertThat(test.statistic()).isCloseTo(11.142857142857142, within(1e-12));
    assertThat(test.pValue()).isCloseTo(0.003805040775511383, within(1e-14));
    assertThat(test.meanRanks().stream().mapToDouble(r -> r).sum()).isCloseTo(6, within(1e-14));
    assertThat(test.criticalDifference()).isEqualTo(Nemenyi.criticalDifference(3, 22));
  }

  @Test
  void perfectAgreement_hasTheLargestStatistic() {
    double[][] values = {{1, 2, 3}, {10, 20, 30}, {-3, -2, -1}, {0, 0.1, 0.2}};
    Friedman test = Friedman.test(values);
    assertThat(test.meanRanks()).isEqualTo(List.of(1.0, 2.0, 3.0));
    assertThat(test.statistic()).isCloseTo(8, within(1e-14)); // n (k - 1)
    assertThat(test.pValue()).isCloseTo(Math.exp(-4), within(1e-15)); // 2 degrees of freedom
  }

  @Test
  void tiedBlocks_areNoEvidence() {
    Friedman test = Friedman.test(new double[][] {{1, 1, 1}, {2, 2, 2}});
    assertThat(test.statistic()).isZero();
    assertThat(test.pValue()).isEqualTo(1);
  }

  @Test
  void criticalDifference_agreesWithDemsar() {
    // Demsar 2006, section 3.2.4: 4 classifiers on 14 data sets, CD = 1.25
    assertThat(Nemenyi.criticalDifference(4, 14)).isCloseTo(1.25, within(0.005));
    assertThat(Nemenyi.criticalDifference(2, 100)).isCloseTo(0.1959964, within(1e-4));
    assertThat(Nemenyi.criticalDifference(20, 10)).isCloseTo(3.5438 * Math.sqrt(7), within(2e-3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Nemenyi.criticalDifference(21, 10))
        .withMessageContaining("21 treatments");
  }

  @Test
  void raggedOrEmptyBlocks_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Friedman.test(new double[][] {{1, 2}, {1, 2, 3}}))
        .withMessageContaining("[1.0, 2.0, 3.0]");
    assertThatIllegalArgumentException().isThrownBy(() -> Friedman.test(new double[0][]));
    assertThatIllegalArgumentException().isThrownBy(() -> Friedman.test(new double[][] {{1}, {2}}));
  }
}
