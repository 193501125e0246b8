package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogDomainTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double LOG_2 = Math.log(2);

  @Test
  void sums_neitherOverflowNorUnderflow() {
    assertThat(LogDomain.logSumExp(0, LOG_2, Math.log(3))).isCloseTo(Math.log(6), within(1e-15));
    assertThat(LogDomain.logSumExp(1000, 1000)).isCloseTo(1000 + LOG_2, within(1e-12));
    assertThat(LogDomain.logSumExp(-1e6, -1e6, -INFINITY)).isCloseTo(-1e6 + LOG_2, within(1e-9));
    assertThat(LogDomain.logAddExp(-1001, -1000)).isCloseTo(-999.686738312, within(1e-9));
  }

  @Test
  void emptySum_isZero() {
    assertThat(LogDomain.logSumExp()).isEqualTo(-INFINITY);
    assertThat(LogDomain.logSumExp(-INFINITY, -INFINITY)).isEqualTo(-INFINITY);
    assertThat(LogDomain.logAddExp(-INFINITY, -INFINITY)).isEqualTo(-INFINITY);
    assertThat(LogDomain.logSumExp(new double[] {1, 2, 3}, 0)).isEqualTo(-INFINITY);
  }

  @Test
  void sumOfAPrefix_ignoresTheRest() {
    assertThat(LogDomain.logSumExp(new double[] {0, 0, 99}, 2)).isCloseTo(LOG_2, within(1e-15));
  }

  @Test
  void infinityAndNaN_pass() {
    assertThat(LogDomain.logSumExp(0, INFINITY)).isEqualTo(INFINITY);
    assertThat(LogDomain.logAddExp(INFINITY, 0)).isEqualTo(INFINITY);
    assertThat(LogDomain.logSumExp(0, Double.NaN)).isNaN();
    assertThat(LogDomain.logAddExp(0, Double.NaN)).isNaN();
  }
}
