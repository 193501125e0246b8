package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelDensityTest {
  private static final int[] MIXED = {0, 3};

  @Test
  void widths_followTheRuleOfThumb() {
    var density = new KernelDensity(new double[][] {{0.2, 0.1}, {0.6, 0.9}}, MIXED, 1e-3);
    double shrink = Math.pow(2, -1.0 / 6);
    assertThat(density.width(0)).isEqualTo(1.06 * 0.2 * shrink, within(1e-12));
    assertThat(density.width(1)).isEqualTo(1.06 * 0.5 * shrink, within(1e-12));
  }

  @Test
  void widths_haveAMinimum_whereAllPointsAreAlike() {
    var density = new KernelDensity(new double[][] {{0.5, 0.1}, {0.5, 0.1}}, MIXED, 1e-3);
    assertThat(density.width(0)).isEqualTo(1e-3);
    assertThat(density.width(1)).isEqualTo(1e-3);
  }

  @Test
  void density_isTheMeanOfTheKernels() {
    var density = new KernelDensity(new double[][] {{0.2, 0.1}, {0.6, 0.9}}, MIXED, 1e-3);
    double width = density.width(0);
    double other = density.width(1);
    double near = Math.exp(Normal.logPdf(0.1 / width)) / width * (1 - other);
    double far = Math.exp(Normal.logPdf(0.3 / width)) / width * other / 2;
    assertThat(density.logDensity(new double[] {0.3, 0.2}))
        .isEqualTo(Math.log((near + far) / 2), within(1e-12));
  }

  @Test
  void masses_ofCategories_addUpToOne() {
    double[][] points = {{0.1}, {0.5}, {0.5}, {0.1}};
    var density = new KernelDensity(points, new int[] {4}, 1e-3);
    double sum = 0;
    for (double unit : new double[] {0.125, 0.375, 0.625, 0.875}) {
      sum += Math.exp(density.logDensity(new double[] {unit}));
    }
    assertThat(sum).isEqualTo(1, within(1e-12));
  }

  @Test
  void draws_stayInTheCube_andNearThePoints() {
    double[][] points = {{0.99, 0.1}, {0.97, 0.1}, {0.98, 0.1}};
    var density = new KernelDensity(points, MIXED, 1e-3);
    var random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double[] drawn = density.draw(3, random);
      assertThat(drawn[0]).isBetween(0.9, 1.0);
      assertThat(drawn[1]).isBetween(0.0, 1.0);
    }
  }
}
