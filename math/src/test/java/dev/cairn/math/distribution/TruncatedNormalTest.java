package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncatedNormalTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({ // mpmath, 60 digits
    "-1, 1, -0.381715146302126072",
    "-2, 0.5, -0.402401312338575121",
    "30, 31, -454.321243956343252",
    "-31, -30, -454.321243956343252",
    "5, 5.001, -20.3291929369783841",
    "-0.5, -0.3, -2.60977570443339005",
    "0.1, 0.4, -2.15767205481500863",
    "100, 101, -5005.52420869420509",
    "-0.001, 0.002, -6.72808202351855008",
    "1, 1.0000000000009094947017729282379150390625, -29.1448257556029399",
    "-3, 3, -0.00270344708547596315",
    "-9, 9, -2.2571768119076813e-19",
    "50, 50.004, -1256.53873587391125",
    "50, 50.006, -1256.18119270659776",
    "-0.2, 0.06, -2.27126190554340333"
  })
  void logMass_isAccurate_inTailsAndNarrowIntervals(double a, double b, double expected) {
    assertThat(TruncatedNormal.logMass(a, b))
        .isCloseTo(expected, within(2e-14 * Math.abs(expected)));
    assertThat(TruncatedNormal.logMass(-b, -a)).isEqualTo(TruncatedNormal.logMass(a, b));
  }

  @Test
  void logMass_isThatOfTheNormal_whenUnbounded() {
    assertThat(TruncatedNormal.logMass(-INFINITY, INFINITY)).isZero();
    for (double z : new double[] {-50, -3, 0, 2, 9}) {
      double expected = Normal.logCdf(z);
      assertThat(TruncatedNormal.logMass(-INFINITY, z))
          .isCloseTo(expected, within(1e-14 * (1 - expected)));
    }
    assertThat(TruncatedNormal.logMass(2, 2)).isEqualTo(-INFINITY);
    assertThat(TruncatedNormal.logMass(3, 2)).isNaN();
  }

  @Test
  void quantile_splitsTheMass() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      double a = random.nextDouble(-40, 40);
      double b = a + Math.pow(10, random.nextDouble(-9, 1.5));
      double p = random.nextDouble();
      double z = TruncatedNormal.quantile(p, a, b);
      double below = TruncatedNormal.logMass(a, z) - TruncatedNormal.logMass(a, b);
      double slack = 1e-11 + 4 * Math.ulp(a) / (b - a); // z itself is rounded
      assertThat(Math.exp(below)).as("p %s on [%s, %s]", p, a, b).isCloseTo(p, within(slack));
    }
  }

  @Test
  void quantile_staysInTheInterval_andGrowsWithP() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2000; i++) {
      double a = random.nextDouble(-100, 100);
      double b = a + Math.pow(10, random.nextDouble(-9, 3));
      double previous = a;
      for (double p : new double[] {1e-300, 1e-16, 0.1, 0.5, 0.9, 1 - 1e-16}) {
        double z = TruncatedNormal.quantile(p, a, b);
        assertThat(z).as("p %s on [%s, %s]", p, a, b).isBetween(previous - 1e-13, b);
        previous = z;
      }
      assertThat(TruncatedNormal.quantile(0, a, b))
          .as("[%s, %s]", a, b)
          .isCloseTo(a, within(1e-13));
    }
    assertThat(TruncatedNormal.quantile(1, -3, -2)).isCloseTo(-2, within(1e-14));
    assertThat(TruncatedNormal.quantile(1.5, 0, 1)).isNaN();
  }

  @Test
  void quantile_agreesWithSciPy() {
    TruncatedNormal tail = new TruncatedNormal(0, 1, 30, 31);
    assertThat(tail.quantile(0.25)).isCloseTo(30.00957726, within(5e-9));
    assertThat(tail.quantile(0.5)).isCloseTo(30.02307047, within(5e-9));
    TruncatedNormal centre = new TruncatedNormal(7, 2, 3, 8);
    assertThat(centre.quantile(0.25)).isCloseTo(7 - 2 * 0.87816086, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.1, 0, 1",
    "-2, 0.05, 0, 1",
    "1.5, 3, 0, 1",
    "0.5, 1e5, 0, 1",
    "12, 0.7, -4, 9"
  })
  void density_integratesToOne(double mean, double deviation, double low, double high) {
    TruncatedNormal kernel = new TruncatedNormal(mean, deviation, low, high);
    int n = 200_000;
    double h = (high - low) / n;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += h * Math.exp(kernel.logPdf(low + h * (i + 0.5)));
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
    assertThat(kernel.logPdf(low - 1e-9)).isEqualTo(-INFINITY);
    assertThat(kernel.logPdf(high + 1e-9)).isEqualTo(-INFINITY);
  }

  @Test
  void samples_haveTheKnownMean() {
    SplittableRandom random = new SplittableRandom(6);
    TruncatedNormal kernel = new TruncatedNormal(2, 1, 0, 3);
    int n = 100_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double x = kernel.sample(random);
      assertThat(x).isBetween(0.0, 3.0);
      sum += x;
    }
    double mass = Normal.cdf(1) - Normal.cdf(-2);
    double mean =
        2 + (Normal.pdf(-2) - Normal.pdf(1)) / mass; // Johnson, Kotz and Balakrishnan 1994
    assertThat(sum / n).isCloseTo(mean, within(4 * 0.7 / Math.sqrt(n)));
  }

  @Test
  void tail_isExponential_tenThousandDeviationsOut() {
    TruncatedNormal kernel = new TruncatedNormal(0, 1e-4, 1, 2);
    double rate = 1e8; // low over squared deviation
    assertThat(kernel.logPdf(1)).isCloseTo(Math.log(rate), within(1e-7));
    assertThat(kernel.quantile(0.5) - 1).isCloseTo(Math.log(2) / rate, within(1e-14));
  }

  @Test
  void degenerateArguments_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TruncatedNormal(0, 0, 0, 1))
        .withMessageContaining("deviation 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new TruncatedNormal(0, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TruncatedNormal(Double.NaN, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TruncatedNormal(0, 1, Double.NaN, 1));
  }
}
