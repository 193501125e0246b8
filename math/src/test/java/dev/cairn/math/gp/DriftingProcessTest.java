package dev.cairn.math.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against the posterior of one row by hand: with one value of 1, the least noise is likeliest. */
class DriftingProcessTest {
  private static final double NOISE = 0.01;
  private static final double LENGTH = 0.05;
  private static final double[] SEEN = {0, 0.5};
  private static final DriftingProcess ONE =
      DriftingProcess.fit(new double[][] {SEEN}, new double[] {1});

  @Test
  void one_value_isExpectedNearby_asTheKernelSays() {
    for (double x : new double[] {0.5, 0.6, 0.9}) {
      double k = Math.exp(-(x - 0.5) * (x - 0.5) / LENGTH);
      DriftingProcess.Belief belief = ONE.at(new double[] {7, x});
      assertThat(belief.mean()).isCloseTo(k / (1 + NOISE), within(1e-12));
      assertThat(belief.deviation()).isCloseTo(Math.sqrt(1 - k * k / (1 + NOISE)), within(1e-12));
    }
  }

  @Test
  void a_rowThatIsAwaited_makesSurer_andExpectsTheSame() {
    DriftingProcess two = ONE.awaiting(SEEN);
    assertThat(two.at(SEEN).mean()).isCloseTo(ONE.at(SEEN).mean(), within(1e-12));
    assertThat(two.at(SEEN).deviation()).isCloseTo(Math.sqrt(1 - 2 / (2 + NOISE)), within(1e-12));
  }

  @Test
  void what_wasSeenLongAgo_tellsLess_whereValuesDrift() {
    double[][] rows = new double[20][];
    double[] values = new double[20];
    Arrays.setAll(rows, t -> new double[] {t, 0.5});
    Arrays.setAll(values, t -> t < 10 ? 1 : -1);
    DriftingProcess process = DriftingProcess.fit(rows, values);
    assertThat(process.at(new double[] {20, 0.5}).mean()).isLessThan(-0.5);
    assertThat(process.at(new double[] {-1, 0.5}).mean()).isGreaterThan(0.5);
    assertThat(process.at(new double[] {1000, 0.5}).deviation()).isGreaterThan(0.99);
  }
}
