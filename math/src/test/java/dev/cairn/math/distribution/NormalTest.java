package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({ // mpmath, 60 digits
    "-10000, -50000010.1292789152",
    "-40, -804.608442013753788",
    "-10, -53.2312851505124706",
    "-1, -1.84102164500926351",
    "-0.5, -1.17591176159361861",
    "0.5, -0.368946415288656393",
    "3, -0.0013508099647481938",
    "8, -6.22096057427178606e-16"
  })
  void logCdf_hasFullPrecision_inBothTails(double z, double expected) {
    assertThat(Normal.logCdf(z)).isCloseTo(expected, within(2e-14 * Math.abs(expected)));
    assertThat(Normal.quantileOfLog(expected)).isCloseTo(z, within(2e-14 * Math.abs(z)));
  }

  @Test
  void derivativeOfLogCdf_isItsSlope() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 10_000; i++) {
      double z = random.nextDouble(-60, 9);
      double h = 1e-4;
      assertThat(Normal.logCdfDerivative(z))
          .as("z %s", z)
          .isCloseTo((Normal.logCdf(z + h) - Normal.logCdf(z - h)) / (2 * h), within(1e-7));
    }
    assertThat(Normal.logCdfDerivative(-1e100)).isCloseTo(1e100, within(1e86));
    assertThat(Normal.logCdfDerivative(INFINITY)).isZero();
  }

  @ParameterizedTest
  @CsvSource({ // mpmath, 60 digits
    "1e-300, -37.0470962993611992",
    "1e-20, -9.26234008979840758",
    "0.01, -2.32634787404084109",
    "0.025, -1.95996398454005421",
    "0.3, -0.524400512708040816",
    "0.975, 1.95996398454005386",
    "0.999999, 4.75342430881708777"
  })
  void quantile_agreesWithReferenceValues(double p, double expected) {
    assertThat(Normal.quantile(p)).isCloseTo(expected, within(2e-15 * Math.abs(expected)));
  }

  @Test
  void quantiles_invertTheDistribution() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 10_000; i++) {
      double z = random.nextDouble(-37, 5);
      double slack = 1e-13 + 2e-16 / Normal.pdf(Math.max(z, 0)); // p itself is rounded
      assertThat(Normal.quantile(Normal.cdf(z))).as("z %s", z).isCloseTo(z, within(slack));
      assertThat(Normal.quantileOfLog(Normal.logCdf(z))).as("z %s", z).isCloseTo(z, within(1e-12));
    }
  }

  @Test
  void tails_areSymmetric() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1000; i++) {
      double z = random.nextDouble(-6, 6);
      assertThat(Normal.cdf(z) + Normal.cdf(-z)).as("z %s", z).isCloseTo(1, within(1e-15));
      assertThat(Normal.pdf(z)).isEqualTo(Normal.pdf(-z));
      assertThat(Normal.logCdf(z)).as("z %s", z).isCloseTo(Math.log(Normal.cdf(z)), within(1e-14));
      assertThat(Normal.millsRatio(z))
          .as("z %s", z)
          .isCloseTo(Normal.cdf(z) / Normal.pdf(z), withinPercentage(1e-11));
    }
  }

  @Test
  void density_integratesToTheDistribution() {
    double h = 0.001;
    double sum = 0;
    for (int i = 0; i < 13_000; i++) {
      sum += h * Normal.pdf(-12 + h * (i + 0.5));
    }
    assertThat(sum).isCloseTo(0.8413447460685429, within(1e-7));
  }

  @Test
  void limits_areExact() {
    assertThat(Normal.quantile(0)).isEqualTo(-INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(INFINITY);
    assertThat(Normal.quantile(0.5)).isZero();
    assertThat(Normal.quantile(1.1)).isNaN();
    assertThat(Normal.quantileOfLog(-INFINITY)).isEqualTo(-INFINITY);
    assertThat(Normal.quantileOfLog(0)).isEqualTo(INFINITY);
    assertThat(Normal.quantileOfLog(1)).isNaN();
    assertThat(Normal.quantileOfLog(Double.NaN)).isNaN();
    assertThat(Normal.logCdf(-INFINITY)).isEqualTo(-INFINITY);
    assertThat(Normal.logCdf(INFINITY)).isZero();
    assertThat(Normal.logCdf(Double.NaN)).isNaN();
    assertThat(Normal.logPdf(0)).isCloseTo(-0.9189385332046728, within(2e-16));
  }
}
