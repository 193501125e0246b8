package dev.cairn.math.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class PromisingRegionTest {
  private static final double[] MIDDLE = {0.5, 0.5, 0.5};
  private static final double[] WIDE = {0.3, 0.3, 0.3};

  @Test
  void region_isThatOfTheReference() { // cmaes 0.12, Python
    double[][] points = Numbers.offsets(3, 20, 5, 0.3);
    Arrays.sort(
        points,
        Comparator.comparingDouble(
            x ->
                Math.pow(x[0] - 0.2, 2)
                    + 2 * Math.pow(x[1] - 0.2, 2)
                    + 3 * Math.pow(x[2] - 0.2, 2)));
    PromisingRegion region = PromisingRegion.of(Arrays.copyOf(points, 4), 0.1, MIDDLE, WIDE);
    assertThat(region.mean()[0]).isCloseTo(-0.13218253153330653, within(1e-9));
    assertThat(region.sigma()).isCloseTo(0.10530057818066604, within(1e-9));
    assertThat(region.shape()[0][1]).isCloseTo(0.05493560590127178, within(1e-9));
    assertThat(region.shape()[2][2]).isCloseTo(0.93150707294677, within(1e-9));
  }

  @Test
  void region_isWide_whereNothingIsKnown() {
    double[][] points = {{0.1, Double.NaN, 0.2}, {0.1, Double.NaN, 0.4}};
    PromisingRegion region = PromisingRegion.of(points, 0.1, MIDDLE, WIDE);
    assertThat(region.mean()).containsExactly(new double[] {0.1, 0.5, 0.3}, within(1e-12));
    double variance = region.sigma() * region.sigma() * region.shape()[1][1];
    assertThat(variance).isCloseTo(0.01 + 0.09, within(1e-12));
  }
}
