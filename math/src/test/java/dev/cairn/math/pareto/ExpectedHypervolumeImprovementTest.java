package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.distribution.Normal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedHypervolumeImprovementTest {

  @ParameterizedTest
  @CsvSource({ // mpmath, 80 digits
    "2, 1, 0.5, 0.25, 0.26794542560535702",
    "10, 12, 0.5, 0.25, -690.6416148767482",
    "3.5, 3.5, 0.125, 0.125, -93.223898025357738",
    "50, 4, 0.03125, 2, -1083413.8102191594",
    "2, 2, 0.0009765625, 0.0009765625, -7.1574579732547447",
    "1, 1, 4, 4, 2.2736286110559968"
  })
  void valuesOfTwoObjectives_haveFullPrecision_alsoFarAway(
      double mean0, double mean1, double deviation0, double deviation1, double expected) {
    Boxes boxes = Boxes.of(new double[][] {{1, 3}, {2, 2}, {3, 1}}, new double[] {4, 4});
    double[] mean = {mean0, mean1};
    double[] deviation = {deviation0, deviation1};
    assertThat(log(boxes, mean, deviation))
        .isCloseTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void oneObjective_hasTheExpectedImprovement() {
    Boxes boxes = Boxes.of(new double[][] {{3}, {5}}, new double[] {7});
    for (double mean = -10; mean < 100; mean += 0.5) {
      assertThat(log(boxes, new double[] {mean}, new double[] {2}))
          .isEqualTo(LogExpectedImprovement.of((3 - mean) / 2) + Math.log(2));
    }
  }

  @Test
  void agreesWithInclusionAndExclusion() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 2 + random.nextInt(3);
      double[][] front = PointSets.sphere(random, 1 + random.nextInt(7), m);
      double[] reference = PointSets.filled(m, 1.1);
      double[] mean = random.doubles(m, -0.5, 1.5).toArray();
      double[] deviation = random.doubles(m, 0.3, 1).toArray();
      double value = Math.exp(log(Boxes.of(front, reference), mean, deviation));
      double expected = 0;
      for (int subset = 0; subset < 1 << front.length; subset++) {
        int sign = Integer.bitCount(subset) % 2 == 0 ? 1 : -1;
        expected += sign * shared(front, subset, reference, mean, deviation);
      }
      assertThat(value).as("seed %s", seed).isCloseTo(expected, within(1e-12));
    }
  }

  /** The expected volume above the new point and above every point of a subset. */
  private static double shared(
      double[][] front, int subset, double[] reference, double[] mean, double[] deviation) {
    double product = 1;
    for (int k = 0; k < mean.length; k++) {
      double corner = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < front.length; i++) {
        corner = Math.max(corner, (subset >> i & 1) == 1 ? front[i][k] : corner);
      }
      product *=
          improvement(reference[k], mean[k], deviation[k])
              - improvement(corner, mean[k], deviation[k]);
    }
    return product;
  }

  private static double improvement(double on, double mean, double deviation) {
    double z = (on - mean) / deviation;
    return on == Double.NEGATIVE_INFINITY ? 0 : deviation * (Normal.pdf(z) + z * Normal.cdf(z));
  }

  @Test
  void agreesWithMonteCarlo() {
    for (int m = 2; m <= 4; m++) {
      SplittableRandom random = new SplittableRandom(m);
      double[][] front = PointSets.sphere(random, 20, m);
      double[] reference = PointSets.filled(m, 1.1);
      double[] mean = PointSets.filled(m, 0.5);
      double[] deviation = PointSets.filled(m, 0.2);
      int n = 20_000;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < n; i++) {
        double[] point = new double[m];
        Arrays.setAll(point, k -> mean[k] + deviation[k] * Normal.quantile(random.nextDouble()));
        double improvement = Hypervolume.improvement(point, front, reference);
        sum += improvement;
        squares += improvement * improvement;
      }
      double slack = 4 * Math.sqrt(squares) / n;
      assertThat(Math.exp(log(Boxes.of(front, reference), mean, deviation)))
          .as("m %s", m)
          .isCloseTo(sum / n, within(slack));
    }
  }

  @Test
  void gradients_areTheSlopes_nearAndFar() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 1 + random.nextInt(4);
      Boxes boxes =
          Boxes.of(PointSets.sphere(random, random.nextInt(20), m), PointSets.filled(m, 1.1));
      ExpectedHypervolumeImprovement improvement = new ExpectedHypervolumeImprovement(boxes);
      double far = seed % 3 == 0 ? 30 : 1;
      double[] x = random.doubles(2L * m, -1, far).toArray();
      for (int k = m; k < 2 * m; k++) {
        x[k] = Math.exp(random.nextDouble(-3, 1));
      }
      double[] gradient = new double[2 * m];
      joined(improvement, x, gradient);
      for (int k = 0; k < 2 * m; k++) {
        double h = 1e-5 * x[m + k % m];
        double slope = (shifted(improvement, x, k, h) - shifted(improvement, x, k, -h)) / (2 * h);
        assertThat(gradient[k])
            .as("seed %s, argument %s", seed, k)
            .isCloseTo(slope, within(1e-5 * Math.max(1, Math.abs(slope))));
      }
    }
  }

  private static double shifted(
      ExpectedHypervolumeImprovement improvement, double[] x, int k, double by) {
    double[] y = x.clone();
    y[k] += by;
    return joined(improvement, y, new double[x.length]);
  }

  private static double joined(
      ExpectedHypervolumeImprovement improvement, double[] x, double[] gradient) {
    int m = x.length / 2;
    double[] byMean = new double[m];
    double[] byDeviation = new double[m];
    double log =
        improvement.log(Arrays.copyOf(x, m), Arrays.copyOfRange(x, m, 2 * m), byMean, byDeviation);
    System.arraycopy(byMean, 0, gradient, 0, m);
    System.arraycopy(byDeviation, 0, gradient, m, m);
    return log;
  }

  @Test
  void pointsOfTheFrontThatAlmostCoincide_changeAlmostNothing() {
    double[] mean = {2, 6};
    double[] deviation = {0.25, 0.5};
    double[] reference = {4, 4};
    double expected = log(Boxes.of(new double[][] {{1, 3}, {2, 2}}, reference), mean, deviation);
    for (double gap = 1e-2; gap > 1e-15; gap /= 2) {
      double[][] front = {{1, 3}, {2, 2}, {2 - gap, 2 + gap}};
      assertThat(log(Boxes.of(front, reference), mean, deviation))
          .as("gap %s", gap)
          .isLessThanOrEqualTo(expected)
          .isCloseTo(expected, within(20 * gap));
    }
  }

  @Test
  void aFartherPoint_hasALowerValue_withoutEnd() {
    Boxes boxes =
        Boxes.of(PointSets.sphere(new SplittableRandom(1), 20, 4), PointSets.filled(4, 1));
    ExpectedHypervolumeImprovement improvement = new ExpectedHypervolumeImprovement(boxes);
    double last = Double.POSITIVE_INFINITY;
    for (double mean = -1; mean < 1e8; mean = mean * 1.5 + 2) {
      double[] gradient = new double[4];
      double log =
          improvement.log(
              PointSets.filled(4, mean), PointSets.filled(4, 0.1), gradient, new double[4]);
      assertThat(log).as("mean %s", mean).isLessThan(last).isFinite();
      assertThat(Arrays.stream(gradient)).allMatch(g -> g < 0 && Double.isFinite(g));
      last = log;
    }
  }

  @Test
  void whereTheLogarithmOverflows_itIsInfinite_withoutGradient() {
    Boxes boxes = Boxes.of(new double[][] {{0, 0}}, new double[] {1, 1});
    double[] gradient = {5, 5};
    double[] mean = {1e200, 1e200};
    assertThat(
            new ExpectedHypervolumeImprovement(boxes)
                .log(mean, PointSets.filled(2, 1), gradient, new double[2]))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(gradient).containsOnly(0);
  }

  @Test
  void wrongArguments_areRefused() {
    Boxes boxes = Boxes.of(new double[][] {{0, 0}}, new double[] {1, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log(boxes, new double[] {0, 0}, new double[] {1, 0}))
        .withMessageContaining("[1.0, 0.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log(boxes, new double[] {0, Double.NaN}, new double[] {1, 1}));
    assertThatIllegalArgumentException().isThrownBy(() -> log(boxes, new double[1], new double[1]));
  }

  private static double log(Boxes boxes, double[] mean, double[] deviation) {
    return new ExpectedHypervolumeImprovement(boxes)
        .log(mean, deviation, new double[mean.length], new double[mean.length]);
  }
}
