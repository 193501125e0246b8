package dev.cairn.samplers.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogNormalImprovementTest {
  private static double density(double x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }

  @ParameterizedTest
  @CsvSource({"-6, 0.5", "-2, 0.1", "-1, 2", "0, 1e-3", "0, 0.7", "0.5, 0.3", "3, 1", "8, 0.2"})
  void is_thatOfTheIntegral(double z, double s) {
    double sum = 0;
    double step = 1e-4;
    for (double x = -12; x < z; x += step) {
      sum += step * -Math.expm1(s * (x + step / 2 - z)) * density(x + step / 2);
    }
    assertThat(Math.exp(LogNormalImprovement.log(z, s)))
        .isCloseTo(sum, Percentage.withPercentage(0.1));
  }

  @Test
  void is_finiteAndIncreasing_farOut() {
    double last = Double.NEGATIVE_INFINITY;
    for (double z : new double[] {-1e7, -1e5, -1e3, -100, -40, -30, -10, -5}) {
      double log = LogNormalImprovement.log(z, 0.3);
      assertThat(log).isFinite().isGreaterThan(last);
      last = log;
    }
  }

  @Test
  void is_continuous_whereTheFormulaChanges() {
    for (double z : new double[] {-5, -1, 0, 2}) {
      assertThat(LogNormalImprovement.log(z, 0.99999e-4))
          .isCloseTo(LogNormalImprovement.log(z, 1.00001e-4), within(1e-3));
    }
    assertThat(LogNormalImprovement.log(-1e-12, 0.4))
        .isCloseTo(LogNormalImprovement.log(1e-12, 0.4), within(1e-9));
  }
}
