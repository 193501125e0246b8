package dev.cairn.math.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CmaTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double[] START = {0.5, 0.4, 0.6};
  private static final int LAMBDA = 8;

  private static double bowl(double... x) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += (j + 1) * (x[j] - 0.2) * (x[j] - 0.2);
    }
    return sum;
  }

  private static double[][] identity(int n) {
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      c[i][i] = 1;
    }
    return c;
  }

  private static Cma start() {
    return Cma.full(CmaConstants.of(3, LAMBDA), START, 0.3, identity(3));
  }

  /** Generations of prescribed steps, ranked by the bowl. */
  private static Cma traced(Cma from, int generations) {
    Cma cma = from;
    for (int g = 0; g < generations; g++) {
      double[][] points = Numbers.offsets(3, LAMBDA, g, 1);
      for (double[] point : points) {
        for (int j = 0; j < 3; j++) {
          point[j] = cma.mean()[j] + cma.sigma() * point[j];
        }
      }
      cma = cma.next(ranked(points, CmaTest::bowl), Numbers.random(g));
    }
    return cma;
  }

  private static double[][] ranked(double[][] points, ToDoubleFunction<double[]> function) {
    double[][] sorted = points.clone();
    Arrays.sort(sorted, Comparator.comparingDouble(function));
    return sorted;
  }

  @Test
  void learns_theSame_whereStepSizeAndCovarianceAreFarApart() {
    Cma plain = start();
    double far = Math.scalb(1.0, 150);
    double[][] c = identity(3);
    for (int j = 0; j < 3; j++) {
      c[j][j] = far * far;
    }
    Cma apart = Cma.full(CmaConstants.of(3, LAMBDA), START, 0.3 / far, c);
    for (int g = 0; g < 20; g++) {
      double[][] points = ranked(Numbers.offsets(3, LAMBDA, g, 1), CmaTest::bowl);
      plain = plain.next(points, Numbers.random(g));
      apart = apart.next(points, Numbers.random(g));
    }
    assertThat(apart.mean()).containsExactly(plain.mean(), CLOSE);
    assertThat(apart.deviation(1)).isCloseTo(plain.deviation(1), CLOSE);
    assertThat(apart.shape().variance(1)).isBetween(0x1p-201, 0x1p201);
  }

  @Test
  void constants_areThoseOfTheTutorial() {
    CmaConstants c = CmaConstants.of(5, CmaConstants.lambda(5)); // reference: cmaes 0.12, Python
    assertThat(c.lambda()).isEqualTo(8);
    assertThat(c.weights()[0]).isCloseTo(0.5299301844787792, CLOSE);
    assertThat(c.weights()[7]).isCloseTo(-0.9134980955117175, CLOSE);
    assertThat(c.muEff()).isCloseTo(2.6001788261131793, CLOSE);
    assertThat(c.cSigma()).isCloseTo(0.3650883760934854, CLOSE);
    assertThat(c.dSigma()).isCloseTo(1.3650883760934853, CLOSE);
    assertThat(c.cC()).isCloseTo(0.4501995579928079, CLOSE);
    assertThat(c.c1()).isCloseTo(0.047292304159400896, CLOSE);
    assertThat(c.cMu()).isCloseTo(0.03816916070385781, CLOSE);
    assertThat(c.chiN()).isCloseTo(2.1285237557247996, CLOSE);
  }

  @Test
  void update_isThatOfTheReference() {
    Cma cma = traced(start(), 4); // reference: cmaes 0.12, Python
    assertThat(cma.mean()[0]).isCloseTo(0.1658180657988283, CLOSE);
    assertThat(cma.mean()[1]).isCloseTo(0.10971317113406445, CLOSE);
    assertThat(cma.mean()[2]).isCloseTo(0.2522325450921153, CLOSE);
    assertThat(cma.sigma()).isCloseTo(0.26697429406469153, CLOSE);
    double[][] c = cma.shape().matrix();
    assertThat(c[0][0]).isCloseTo(0.8005600625402238, within(1e-7));
    assertThat(c[0][1]).isCloseTo(-0.10373547461273497, within(1e-7));
    assertThat(c[1][2]).isCloseTo(0.042768639334183386, within(1e-7));
    assertThat(c[2][2]).isCloseTo(0.6974473479292417, within(1e-7));
  }

  @Test
  void update_isThatOfTheReference_withAdaptedLearningRates() {
    Cma cma = traced(start().adaptingRates(), 4); // reference: cmaes 0.12, Python
    assertThat(cma.mean()[0]).isCloseTo(0.2490131152848449, within(1e-7));
    assertThat(cma.mean()[2]).isCloseTo(0.2557819360795539, within(1e-7));
    assertThat(cma.sigma()).isCloseTo(0.29924730957464296, within(1e-7));
    assertThat(cma.shape().matrix()[1][2]).isCloseTo(0.13209514442804107, within(1e-6));
    assertThat(cma.rates().orElseThrow().etaMean()).isCloseTo(0.7210905982094037, within(1e-7));
    assertThat(cma.rates().orElseThrow().etaCovariance())
        .isCloseTo(0.8881535715410568, within(1e-7));
  }

  @Test
  void turns_withTheSpace() {
    for (int seed = 0; seed < 10; seed++) {
      double[][] turn = Numbers.rotation(3, Numbers.random(seed));
      Cma straight = start();
      Cma turned = Cma.full(straight.constants(), Numbers.times(turn, START), 0.3, identity(3));
      RandomGenerator random = Numbers.random(100 + seed);
      for (int g = 0; g < 10; g++) {
        double[][] points = new double[LAMBDA][];
        for (int i = 0; i < LAMBDA; i++) {
          points[i] = straight.sample(random);
        }
        points = ranked(points, CmaTest::bowl);
        double[][] image =
            Arrays.stream(points).map(p -> Numbers.times(turn, p)).toArray(double[][]::new);
        straight = straight.next(points, random);
        turned = turned.next(image, random);
      }
      assertThat(turned.sigma()).as("seed %s", seed).isCloseTo(straight.sigma(), CLOSE);
      double[] expected = Numbers.times(turn, straight.mean());
      assertThat(turned.mean()).as("seed %s", seed).containsExactly(expected, CLOSE);
    }
  }

  @Test
  void scales_withTheSpace() {
    Cma small = start();
    double[] far = {5, 4, 6};
    Cma large = Cma.full(small.constants(), far, 3, identity(3));
    for (int g = 0; g < 5; g++) {
      double[][] points = Numbers.offsets(3, LAMBDA, g, 0.4);
      double[][] image =
          Arrays.stream(points)
              .map(p -> Arrays.stream(p).map(x -> 10 * x).toArray())
              .toArray(double[][]::new);
      small = small.next(points, Numbers.random(1));
      large = large.next(image, Numbers.random(1));
    }
    assertThat(large.sigma()).isCloseTo(10 * small.sigma(), CLOSE);
    assertThat(large.mean()[1]).isCloseTo(10 * small.mean()[1], CLOSE);
  }

  /** The evaluations until the best is below 1e-9. */
  private static int evaluations(Cma from, ToDoubleFunction<double[]> function, long seed) {
    RandomGenerator random = Numbers.random(seed);
    Cma cma = from;
    int evaluations = 0;
    double best = Double.POSITIVE_INFINITY;
    while (best > 1e-9 && evaluations < 30_000) {
      double[][] points = new double[cma.constants().lambda()][];
      for (int i = 0; i < points.length; i++) {
        points[i] = cma.sample(random);
      }
      points = ranked(points, function);
      best = Math.min(best, function.applyAsDouble(points[0]));
      evaluations += points.length;
      cma = cma.next(points, random);
    }
    return evaluations;
  }

  private static int median(ToDoubleFunction<double[]> function, double at, boolean separable) {
    double[] mean = new double[10];
    double[] ones = new double[10];
    Arrays.fill(mean, at);
    Arrays.fill(ones, 1);
    Cma start =
        separable
            ? Cma.diagonal(CmaConstants.separable(10, 10), mean, 0.5, ones)
            : Cma.full(CmaConstants.of(10, 10), mean, 0.5, identity(10));
    int[] counts = new int[11];
    for (int seed = 0; seed < counts.length; seed++) {
      counts[seed] = evaluations(start, function, seed);
    }
    Arrays.sort(counts);
    return counts[5];
  }

  private static double sphere(double... x) {
    return Numbers.dot(x, x);
  }

  private static double ellipsoid(double... x) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += Math.pow(10, 6.0 * j / (x.length - 1)) * x[j] * x[j];
    }
    return sum;
  }

  private static double rosenbrock(double... x) {
    double sum = 0;
    for (int j = 0; j + 1 < x.length; j++) {
      sum += 100 * Math.pow(x[j + 1] - x[j] * x[j], 2) + Math.pow(1 - x[j], 2);
    }
    return sum;
  }

  @Test
  void needs_asManyEvaluationsAsTheReference() { // medians of 11 runs of cmaes 0.12, Python
    assertThat(median(CmaTest::sphere, 1, false)).isBetween(1400, 1620); // 1510
    assertThat(median(CmaTest::ellipsoid, 1, false)).isBetween(3900, 4700); // 4280
    assertThat(median(CmaTest::rosenbrock, 0, false)).isBetween(4700, 5700); // 5160
  }

  @Test
  void needs_halfAsMany_ifOnlyVariancesAreToBeLearned() {
    assertThat(median(CmaTest::ellipsoid, 1, true)).isLessThan(2500);
  }

  @Test
  void comesNearer_underNoise_withAdaptedLearningRates() {
    double[] mean = {3, 3, 3, 3, 3};
    double plainly = 0;
    double adapting = 0;
    for (int seed = 0; seed < 5; seed++) {
      Cma plain = Cma.full(CmaConstants.of(5, 8), mean, 2, identity(5));
      plainly += distanceUnderNoise(plain, seed);
      adapting += distanceUnderNoise(plain.adaptingRates(), seed);
    }
    assertThat(adapting).isLessThan(plainly / 2);
  }

  /** The squared distance of the mean from the sphere's optimum after 8,000 evaluations. */
  private static double distanceUnderNoise(Cma from, long seed) {
    RandomGenerator random = Numbers.random(seed);
    Cma cma = from;
    for (int g = 0; g < 1000; g++) {
      double[][] points = new double[8][];
      double[] values = new double[8];
      for (int i = 0; i < 8; i++) {
        points[i] = cma.sample(random);
        values[i] = sphere(points[i]) + random.nextGaussian();
      }
      Integer[] order = {0, 1, 2, 3, 4, 5, 6, 7};
      Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
      cma = cma.next(Arrays.stream(order).map(i -> points[i]).toArray(double[][]::new), random);
    }
    return sphere(cma.mean());
  }

  @Test
  void cuts_stepsThatItsOwnDrawsNeverHave() {
    double[][] points = Numbers.offsets(3, LAMBDA, 0, 0.3);
    points[0] = new double[] {1e9, 0, 0};
    Cma cma = start().next(points, Numbers.random(1));
    double longest = Math.sqrt(3) + 6.0 / 5;
    assertThat(Math.abs(cma.mean()[0] - 0.5)).isLessThan(0.3 * longest);
    assertThat(cma.sigma()).isLessThan(0.3 * Math.E);
  }

  @Test
  void keeps_theMean_whereNothingIsKnown() {
    double[][] points = Numbers.offsets(3, LAMBDA, 0, 0.3);
    for (double[] point : points) {
      point[1] = Double.NaN;
    }
    Cma cma = start().next(points, Numbers.random(1));
    assertThat(cma.mean()[1]).isEqualTo(0.4);
    assertThat(cma.mean()[0]).isNotEqualTo(0.5);
    assertThat(cma.shape().variance(1)).isBetween(0.3, 3.0);
  }

  @Test
  void completes_byTheConditionalDistribution() {
    double[][] c = {{1, 0.9}, {0.9, 1}};
    Shape shape = FullShape.of(c);
    double[] half = {2, Double.NaN};
    RandomGenerator random = Numbers.random(7);
    double sum = 0;
    double squares = 0;
    int n = 20_000;
    for (int i = 0; i < n; i++) {
      double[] z = {random.nextGaussian(), random.nextGaussian()};
      double[] whole = shape.complete(half, shape.color(z));
      assertThat(whole[0]).isEqualTo(2);
      sum += whole[1] / n;
      squares += whole[1] * whole[1] / n;
    }
    assertThat(sum).isCloseTo(1.8, within(0.02));
    assertThat(squares - sum * sum).isCloseTo(0.19, within(0.01));
  }

  @Test
  void shapes_agree_whereThereAreNoCorrelations() {
    double[] variances = {4, 0.25, 1};
    double[][] c = {{4, 0, 0}, {0, 0.25, 0}, {0, 0, 1}};
    Shape full = FullShape.of(c);
    Shape diagonal = new DiagonalShape(variances);
    double[] p = {1, 0, 0};
    double[] weights = {0.2};
    double[][] v = {{0, 2, 0}};
    double[][] expected = full.adapt(0.7, 0.1, p, weights, v).matrix();
    assertThat(diagonal.adapt(0.7, 0.1, p, weights, v).matrix()).isDeepEqualTo(expected);
    double[] x = {1, -2, 3};
    assertThat(full.whiten(x)).containsExactly(diagonal.whiten(x), CLOSE);
    assertThat(full.condition()).isCloseTo(diagonal.condition(), CLOSE);
  }

  @Test
  void margin_keepsOtherValuesPossible() {
    Cma narrow = Cma.full(CmaConstants.of(1, 6), new double[] {0.5}, 1e-6, identity(1));
    Cells halves =
        new Cells() {
          @Override
          public double below(int coordinate, double x) {
            return x > 0.45 ? 0.45 : Double.NEGATIVE_INFINITY;
          }

          @Override
          public double above(int coordinate, double x) {
            return x > 0.45 ? 0.55 : 0.45;
          }
        };
    Cma kept = narrow.margin(halves, 0.1);
    RandomGenerator random = Numbers.random(3);
    int beyond = 0;
    for (int i = 0; i < 20_000; i++) {
      double x = kept.sample(random)[0];
      beyond += x < 0.45 || x > 0.55 ? 1 : 0;
    }
    assertThat(beyond / 20_000.0).isCloseTo(0.1, within(0.01));
    Cma outer = Cma.full(CmaConstants.of(1, 6), new double[] {0.2}, 1e-3, identity(1));
    assertThat(outer.margin(halves, 0.1).mean()[0]).isCloseTo(0.45 - 1.28155e-3, within(1e-7));
  }

  @Test
  void update_isThatOfTheReference_withMargin() { // CMAwM of cmaes 0.12, Python
    Cells whole =
        new Cells() {
          @Override
          public double below(int coordinate, double x) {
            return coordinate == 0 ? Math.rint(x) - 0.5 : Double.NEGATIVE_INFINITY;
          }

          @Override
          public double above(int coordinate, double x) {
            return coordinate == 0 ? Math.rint(x) + 0.5 : Double.POSITIVE_INFINITY;
          }
        };
    Cma cma = Cma.full(CmaConstants.of(2, 6), new double[] {4.4, 0.5}, 0.2, identity(2));
    for (int g = 0; g < 3; g++) {
      Cma now = cma;
      double[][] steps = Numbers.offsets(2, 6, g, 1);
      Arrays.sort(steps, Comparator.comparingDouble(y -> valley(now, y)));
      for (double[] y : steps) {
        for (int j = 0; j < 2; j++) {
          y[j] = now.mean()[j] + now.sigma() * now.scale()[j] * y[j];
        }
      }
      cma = now.next(steps, Numbers.random(1)).margin(whole, 1.0 / 12);
    }
    assertThat(cma.mean()[0]).isCloseTo(3.9107849592785158, within(1e-6));
    assertThat(cma.mean()[1]).isCloseTo(0.22916236338794543, within(1e-6));
    assertThat(cma.sigma()).isCloseTo(0.2069229665647546, within(1e-6));
    assertThat(cma.scale()[0]).isCloseTo(1.9230781275953688, within(1e-5));
  }

  private static double valley(Cma cma, double... y) {
    double a = cma.mean()[0] + cma.sigma() * y[0] - 3.7;
    double b = cma.mean()[1] + cma.sigma() * y[1] - 0.2;
    return a * a + 2 * b * b;
  }

  @Test
  void margin_leavesWideDistributions_asTheyAre() {
    Margin same = Margin.of(0.5, 1, 0.45, 0.55, 0.1);
    assertThat(same).isEqualTo(new Margin(0.5, 1));
  }
}
