package dev.cairn.samplers.gp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarpTest {
  @ParameterizedTest
  @EnumSource(Warp.class)
  void keeps_theOrder(Warp warp) {
    double[] values = new Random(1).doubles(50, -3, 3).map(v -> v * v * v).toArray();
    double[] warped = warp.apply(values);
    for (int i = 1; i < values.length; i++) {
      assertThat(Double.compare(warped[i], warped[i - 1]))
          .isEqualTo(Double.compare(values[i], values[i - 1]));
    }
  }

  @ParameterizedTest
  @EnumSource(Warp.class)
  void stands_valuesThatAreAllAlike(Warp warp) {
    assertThat(warp.apply(new double[] {7, 7, 7})).doesNotContain(Double.NaN);
    assertThat(Arrays.stream(warp.apply(new double[] {0, 0, 1e100})).allMatch(Double::isFinite))
        .isTrue();
  }

  @Test
  void signed_isUndone_byUnsigned() {
    double[] values = {-300, -4, -0.5, 0, 1, 2, 7, 1e6};
    double[] warped = Warp.SIGNED.apply(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(Warp.unsigned(warped[i], values))
          .isCloseTo(values[i], within(1e-9 * Math.abs(values[i])));
    }
  }

  @Test
  void anchored_isNotMovedByACrowdNearTheBest() {
    double[] first = new Random(2).doubles(10, 0, 1).toArray();
    double[] crowded = Arrays.copyOf(first, 60);
    Arrays.fill(crowded, 10, 60, 0.001);
    double[] before = Warp.ANCHORED.apply(first);
    double[] after = Warp.ANCHORED.apply(crowded);
    assertThat(Arrays.copyOf(after, 10)).isEqualTo(before);
  }

  @Test
  void anchored_isHardlyMovedByOutliers() {
    double[] values = new Random(3).doubles(12, 0, 1).toArray();
    double[] outlier = values.clone();
    outlier[11] = 1e12;
    assertThat(Warp.ANCHORED.apply(outlier)[11]).isLessThan(40);
    assertThat(Warp.ANCHORED.apply(outlier)[5]).isEqualTo(Warp.ANCHORED.apply(values)[5]);
  }

  @Test
  void signed_keepsZero_andBendsNothingNearIt() {
    double[] warped = Warp.SIGNED.apply(new double[] {-1, -0.5, 0, 0.5, 1, 1000});
    assertThat(warped[2]).isZero();
    assertThat(warped[4] - warped[3]).isCloseTo(warped[3] - warped[2], within(1e-12));
    assertThat(warped[5]).isLessThan(10);
  }
}
