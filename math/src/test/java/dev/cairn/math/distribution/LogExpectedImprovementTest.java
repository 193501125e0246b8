package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogExpectedImprovementTest {

  @ParameterizedTest
  @CsvSource({ // mpmath, 400 digits
    "-1e10, -50000000000000000047.0, 10000000000.0",
    "-1e6, -500000000028.54995965, 1000000.000002",
    "-100000, -5000000023.9447894634, 100000.00001999999999",
    "-1000, -500014.73445209115845, 1000.001999994000042",
    "-100, -5010.1295788002497923, 100.01999400419586505",
    "-38, -730.19618340211373916, 38.052522760041328294",
    "-20, -206.91783850942509785, 20.099262811101281775",
    "-10, -55.553122036122355927, 10.194383033412553306",
    "-5, -16.744301162660990143, 5.3618162412880885298",
    "-4.000001, -11.849066010034863473, 4.4324846588502870578",
    "-3.999, -11.844629552292603298, 4.4315667790109935222",
    "-3, -7.8696860596030285171, 3.5323375176251605167",
    "-2, -4.7687835239171141569, 2.6794168839555859839",
    "-1, -2.4851210257126413368, 1.9042712333296918229",
    "-0.5, -1.6205162643873199193, 1.5598731483480796712",
    "0, -0.91893853320467274178, 1.2533141373155002512",
    "0.5, -0.35982768374506381859, 0.99092271800410996015",
    "0.9, 0.00043104417378203275571, 0.81558824431366377257",
    "1, 0.080026218849306940029, 0.77663872520173925975",
    "3, 1.0987396653277077727, 0.33284096845179523558",
    "10, 2.302585092994045684, 0.1",
    "1e6, 13.815510557964274104, 1.0e-6"
  })
  void valuesAndDerivatives_haveFullPrecision(double z, double log, double derivative) {
    assertThat(LogExpectedImprovement.of(z)).isCloseTo(log, within(5e-15 * Math.abs(log) + 1e-16));
    assertThat(LogExpectedImprovement.derivative(z))
        .isCloseTo(derivative, within(2e-14 * derivative));
  }

  @Test
  void derivative_isTheSlopeOfTheLogarithm() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      double z = random.nextDouble(-60, 20);
      double h = 1e-4;
      double slope = LogExpectedImprovement.of(z + h) - LogExpectedImprovement.of(z - h);
      assertThat(LogExpectedImprovement.derivative(z))
          .as("z %s", z)
          .isCloseTo(slope / (2 * h), within(1e-7));
    }
  }

  @Test
  void bothAreMonotone_overAllMagnitudes() {
    double z = -1e10;
    while (z < 1e6) {
      double next = z + Math.max(0.001, 0.001 * Math.abs(z));
      assertThat(LogExpectedImprovement.of(next))
          .as("z %s", z)
          .isGreaterThan(LogExpectedImprovement.of(z));
      assertThat(LogExpectedImprovement.derivative(next))
          .as("z %s", z)
          .isLessThan(LogExpectedImprovement.derivative(z));
      z = next;
    }
  }

  @Test
  void extremes_areLimits() {
    assertThat(LogExpectedImprovement.of(-1e150)).isCloseTo(-5e299, within(1e285));
    assertThat(LogExpectedImprovement.derivative(-1e150)).isEqualTo(1e150);
    assertThat(LogExpectedImprovement.of(Double.NEGATIVE_INFINITY))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(LogExpectedImprovement.of(Double.POSITIVE_INFINITY))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LogExpectedImprovement.of(Double.NaN)).isNaN();
    assertThat(LogExpectedImprovement.derivative(Double.NaN)).isNaN();
  }
}
