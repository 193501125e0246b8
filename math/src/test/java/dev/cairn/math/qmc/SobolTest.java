package dev.cairn.math.qmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class SobolTest {

  @Test
  void plainPoints_areThePublishedOnes() {
    // Joe and Kuo 2008, the first eight points
    double[][] published = {
      {0, 0, 0, 0},
      {.5, .5, .5, .5},
      {.75, .25, .25, .25},
      {.25, .75, .75, .75},
      {.375, .375, .625, .875},
      {.875, .875, .125, .375},
      {.625, .125, .875, .625},
      {.125, .625, .375, .125}
    };
    assertThat(points(Sobol.plain(4), 0, 8)).isDeepEqualTo(published);
  }

  @Test
  void plainPoint_agreesWithSciPy_farOutInAThousandDimensions() {
    double[] point = Sobol.plain(1000).point(123_456); // scipy.stats.qmc.Sobol 1.17
    assertThat(new double[] {point[0], point[2], point[99], point[500], point[999]})
        .containsExactly(
            new double[] {0.02649689, 0.30725861, 0.92577362, 0.20032501, 0.96062469},
            within(5e-9));
  }

  @Test
  void everyInterval_holdsOnePoint_ofAnAlignedBlock() {
    for (int m = 1; m <= 8; m++) {
      int n = 1 << m;
      for (Sobol sobol : new Sobol[] {Sobol.plain(1200), Sobol.scrambled(1200, m)}) {
        double[][] points = points(sobol, 5L * n, n);
        for (int j = 0; j < sobol.dimension(); j++) {
          int axis = j;
          long cells = Arrays.stream(points).mapToInt(p -> (int) (p[axis] * n)).distinct().count();
          assertThat(cells).as("m %s, axis %s", m, j).isEqualTo(n);
        }
      }
    }
  }

  @Test
  void everyElementaryBox_holdsOnePoint_inTwoDimensions() {
    for (long seed = 0; seed < 20; seed++) {
      double[][] points = points(Sobol.scrambled(2, seed), 0, 256);
      for (int columns = 1; columns <= 256; columns *= 2) {
        int width = columns;
        int height = 256 / columns;
        long boxes =
            Arrays.stream(points)
                .mapToInt(p -> ((int) (p[0] * width)) * height + (int) (p[1] * height))
                .distinct()
                .count();
        assertThat(boxes).as("seed %s, %s columns", seed, columns).isEqualTo(256);
      }
    }
  }

  @Test
  void scrambledPoint_isUniform_overSeeds() {
    int seeds = 40_000;
    int[] count = new int[16];
    double covariance = 0;
    for (int seed = 0; seed < seeds; seed++) {
      double[] point = Sobol.scrambled(3, seed).point(6);
      count[(int) (16 * point[2])]++;
      covariance += (point[0] - 0.5) * (point[1] - 0.5) / seeds;
    }
    double chiSquared = 0;
    for (int c : count) {
      chiSquared += Math.pow(c - seeds / 16.0, 2) / (seeds / 16.0);
    }
    assertThat(chiSquared).isLessThan(37.7); // 0.999 quantile, 15 degrees of freedom
    assertThat(Math.abs(covariance)).isLessThan(4.0 / 12 / 200); // 4 standard errors
  }

  @Test
  void integrationError_isFarBelowMonteCarlo_onASmoothFunction() {
    SplittableRandom random = new SplittableRandom(1);
    double monteCarlo = error(seed -> i -> random.doubles(5).toArray());
    double scrambled = error(seed -> Sobol.scrambled(5, seed)::point);
    double plain = error(seed -> Sobol.plain(5)::point);
    assertThat(monteCarlo).isGreaterThan(5e-3);
    assertThat(plain).isLessThan(monteCarlo);
    assertThat(scrambled).isLessThan(plain).isLessThan(monteCarlo / 30);
  }

  @Test
  void seeds_decideTheScrambling() {
    assertThat(Sobol.scrambled(7, 42).point(1000)).isEqualTo(Sobol.scrambled(7, 42).point(1000));
    assertThat(Sobol.scrambled(7, 42).point(1000)).isNotEqualTo(Sobol.scrambled(7, 43).point(1000));
    assertThat(Sobol.scrambled(2, 0).point(3)) // a resumed study must go on with the same sequence
        .containsExactly(0.8486937555033893, 0.44554535457316236);
  }

  @Test
  void firstCoordinates_doNotDependOnTheDimension() {
    assertThat(Arrays.copyOf(Sobol.scrambled(50, 9).point(77), 3))
        .isEqualTo(Sobol.scrambled(3, 9).point(77));
  }

  @Test
  void lastPoint_isInTheCube() {
    for (double x : Sobol.scrambled(20, 3).point(Sobol.LENGTH - 1)) {
      assertThat(x).isGreaterThanOrEqualTo(0).isLessThan(1);
    }
  }

  @Test
  void dimensionAndIndex_areChecked() {
    assertThat(Sobol.plain(Sobol.MAX_DIMENSION).point(1)).containsOnly(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sobol.plain(Sobol.MAX_DIMENSION + 1))
        .withMessageContaining("21202");
    assertThatIllegalArgumentException().isThrownBy(() -> Sobol.plain(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Sobol.plain(1).point(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Sobol.plain(1).point(Sobol.LENGTH));
  }

  private static double[][] points(Sobol sobol, long from, int n) {
    double[][] points = new double[n][];
    Arrays.setAll(points, i -> sobol.point(from + i));
    return points;
  }

  /**
   * Root mean square over 30 seeds of the error of 1024-point means of a product whose integral is
   * 1.
   */
  private static double error(LongFunction<LongFunction<double[]>> sequence) {
    double squares = 0;
    for (long seed = 0; seed < 30; seed++) {
      LongFunction<double[]> points = sequence.apply(seed);
      double sum = 0;
      for (long i = 0; i < 1024; i++) {
        double product = 1;
        for (double x : points.apply(i)) {
          product *= 1 + (x - 0.5) / 2;
        }
        sum += product;
      }
      squares += Math.pow(sum / 1024 - 1, 2);
    }
    return Math.sqrt(squares / 30);
  }
}
