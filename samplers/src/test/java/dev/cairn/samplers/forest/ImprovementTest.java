package dev.cairn.samplers.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprovementTest {
  private static double density(double x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-6, -3, -1, -0.5, 0, 0.5, 3})
  void log_isThatOfTheIntegral(double z) {
    double sum = 0;
    double step = 1e-4;
    for (double x = -12; x < z; x += step) {
      sum += step * (z - x - step / 2) * density(x + step / 2);
    }
    assertThat(Math.exp(Improvement.log(z))).isCloseTo(sum, Percentage.withPercentage(0.1));
  }

  @ParameterizedTest
  @CsvSource({"-6, 0.5", "-2, 0.1", "-1, 2", "0, 1e-3", "0, 0.7", "0.5, 0.3", "3, 1", "8, 0.2"})
  void logOfExponential_isThatOfTheIntegral(double z, double s) {
    double sum = 0;
    double step = 1e-4;
    for (double x = -12; x < z; x += step) {
      sum += step * -Math.expm1(s * (x + step / 2 - z)) * density(x + step / 2);
    }
    assertThat(Math.exp(Improvement.logOfExponential(z, s)))
        .isCloseTo(sum, Percentage.withPercentage(0.1));
  }

  @Test
  void is_finiteAndIncreasing_farOut() {
    double last = Double.NEGATIVE_INFINITY;
    double lastExponential = Double.NEGATIVE_INFINITY;
    for (double z : new double[] {-1e7, -1e5, -1e3, -100, -40, -30, -10, -5}) {
      double log = Improvement.log(z);
      double exponential = Improvement.logOfExponential(z, 0.3);
      assertThat(log).isFinite().isGreaterThan(last);
      assertThat(exponential).isFinite().isGreaterThan(lastExponential);
      last = log;
      lastExponential = exponential;
    }
  }

  @Test
  void logOfExponential_isContinuous_whereTheFormulaChanges() {
    for (double z : new double[] {-5, -1, 0, 2}) {
      assertThat(Improvement.logOfExponential(z, 0.99999e-4))
          .isCloseTo(Improvement.logOfExponential(z, 1.00001e-4), within(1e-3));
    }
    assertThat(Improvement.logOfExponential(-1e-12, 0.4))
        .isCloseTo(Improvement.logOfExponential(1e-12, 0.4), within(1e-9));
  }
}
