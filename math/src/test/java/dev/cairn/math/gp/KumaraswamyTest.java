package dev.cairn.math.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KumaraswamyTest {
  @Test
  void changesNothing_atOneAndOne() {
    Kumaraswamy map = Kumaraswamy.ofLogs(0, 0);
    for (double x = 0.001; x < 1; x += 0.1) {
      assertThat(map.at(x)).isCloseTo(x, within(1e-12));
      assertThat(map.slope(x)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void rises_fromZeroToOne() {
    Kumaraswamy map = new Kumaraswamy(0.5, 3);
    double before = -1e-9;
    for (double x = 0; x <= 1; x += 0.01) {
      assertThat(map.at(x)).isGreaterThanOrEqualTo(before).isBetween(0.0, 1.0);
      before = map.at(x);
    }
    assertThat(map.at(0.25)).isCloseTo(1 - 0.125, within(1e-12)); // 1 - (1 - √¼)³
  }

  @Test
  void staysFinite_atTheEdges() {
    Kumaraswamy map = new Kumaraswamy(0.3, 0.3);
    for (double x : new double[] {-1, 0, 1, 2}) {
      assertThat(map.at(x)).isBetween(0.0, 1.0);
      assertThat(map.slope(x)).isZero();
      double[] result = new double[3];
      map.at(Kumaraswamy.logOf(x), result);
      assertThat(result[0]).isEqualTo(map.at(x));
      assertThat(result[1]).isFinite();
      assertThat(result[2]).isFinite();
    }
  }
}
