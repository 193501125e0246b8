package dev.cairn.math.optimize;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.optimize.Functions.Quadratic;
import dev.cairn.math.optimize.Lbfgsb.Minimum;
import dev.cairn.math.optimize.Lbfgsb.Options;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LbfgsbTest {

  private static final Options EXACT = new Options(10, 2000, 1e-9, 0);

  @Test
  void findsTheFreeMinimum_ofRosenbrocksValley() {
    Minimum minimum = free(Functions.rosenbrock(1), new double[] {-1.2, 1}, EXACT);
    assertThat(minimum.point()).containsExactly(new double[] {1, 1}, within(1e-8));
    assertThat(minimum.value()).isLessThan(1e-17);
    assertThat(minimum.evaluations()).isLessThan(60);
  }

  @Test
  void findsTheMinimumOnABound_ofRosenbrocksValley() { // x0 at most 1/2: x1 = x0^2
    Minimum minimum =
        Lbfgsb.minimize(
            Functions.rosenbrock(1),
            new double[] {-1.2, 1},
            new double[] {-2, -2},
            new double[] {0.5, 2},
            EXACT);
    assertThat(minimum.point()).containsExactly(new double[] {0.5, 0.25}, within(1e-9));
    assertThat(minimum.point()[0]).isEqualTo(0.5);
    assertThat(minimum.value()).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void solvesTheDriverProblem_ofTheOriginalCode_asFast() { // 23 iterations, 28 evaluations there
    double[] lower = new double[25];
    double[] upper = filled(25, 100);
    Arrays.setAll(lower, i -> i % 2 == 0 ? 1 : -100);
    Minimum minimum =
        Lbfgsb.minimize(
            LbfgsbTest::driver, filled(25, 3), lower, upper, new Options(5, 200, 1e-5, 2.2e-9));
    assertThat(minimum.value()).isLessThan(2e-8);
    assertThat(minimum.iterations()).isBetween(15, 30);
    assertThat(minimum.evaluations()).isLessThan(36);
  }

  private static double driver(double[] x, double[] gradient) {
    double value = 0.25 * (x[0] - 1) * (x[0] - 1);
    Arrays.fill(gradient, 0);
    gradient[0] = 2 * (x[0] - 1);
    for (int i = 1; i < x.length; i++) {
      double t = x[i] - x[i - 1] * x[i - 1];
      value += t * t;
      gradient[i] += 8 * t;
      gradient[i - 1] -= 16 * t * x[i - 1];
    }
    return 4 * value;
  }

  @Test
  void clampsTheCentre_ofASeparableQuadratic() {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 1 + random.nextInt(100);
      double[] weights = random.doubles(n, 0.01, 100).toArray();
      double[] centre = random.doubles(n, -3, 3).toArray();
      Differentiable f =
          (x, gradient) -> {
            double value = 0;
            for (int i = 0; i < n; i++) {
              gradient[i] = weights[i] * (x[i] - centre[i]);
              value += gradient[i] * (x[i] - centre[i]) / 2;
            }
            return value;
          };
      double[] expected = Arrays.stream(centre).map(c -> Math.max(-1, Math.min(1, c))).toArray();
      Minimum minimum =
          Lbfgsb.minimize(
              f, random.doubles(n, -2, 2).toArray(), filled(n, -1), filled(n, 1), EXACT);
      assertThat(minimum.point()).as("seed %s", seed).containsExactly(expected, within(1e-5));
    }
  }

  @Test
  void meetsTheConditionsOfAMinimum_onRandomBoundedQuadratics() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 1 + random.nextInt(40);
      Quadratic f = Quadratic.random(random, n, Math.pow(10, random.nextInt(4)));
      double[] lower = random.doubles(n, -3, 0).toArray();
      double[] upper = random.doubles(n, 0, 3).toArray();
      for (int i = 0; i < n; i++) {
        lower[i] = random.nextInt(4) == 0 ? NEGATIVE_INFINITY : lower[i];
        upper[i] = random.nextInt(4) == 0 ? POSITIVE_INFINITY : upper[i];
      }
      double[] start = random.doubles(n, -3, 3).toArray();
      Minimum minimum = Lbfgsb.minimize(f, start, lower, upper, EXACT);
      double[] gradient = new double[n];
      assertThat(f.at(minimum.point(), gradient)).isEqualTo(minimum.value());
      assertThat(new Box(lower, upper).slope(minimum.point(), gradient))
          .as("seed %s", seed)
          .isLessThan(1e-5);
    }
  }

  @Test
  void neverLeavesTheBox_andNeverEndsWorse() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 2 + random.nextInt(10);
      double[] lower = random.doubles(n, -2, 0).toArray();
      double[] upper = Arrays.stream(lower).map(l -> l + random.nextDouble(0, 2)).toArray();
      double[] start = random.doubles(n, -3, 3).toArray();
      Differentiable rosenbrock = Functions.rosenbrock(1);
      Differentiable guarded =
          (x, gradient) -> {
            for (int i = 0; i < n; i++) {
              assertThat(x[i]).isBetween(lower[i], upper[i]);
            }
            return rosenbrock.at(x, gradient);
          };
      Options few = new Options(1 + random.nextInt(10), random.nextInt(20), 0, 0);
      Minimum minimum = Lbfgsb.minimize(guarded, start, lower, upper, few);
      double[] inside = new Box(lower, upper).project(start);
      double[] gradient = new double[n];
      assertThat(minimum.value())
          .as("seed %s", seed)
          .isLessThanOrEqualTo(rosenbrock.at(inside, gradient));
      assertThat(minimum.value()).isEqualTo(rosenbrock.at(minimum.point(), gradient));
    }
  }

  @Test
  void boundsThatAreFarAway_changeNothing() {
    double[] start = {-1.2, 1, -1.2, 1};
    Minimum free = free(Functions.rosenbrock(1), start, Options.STANDARD);
    Minimum wide =
        Lbfgsb.minimize(
            Functions.rosenbrock(1), start, filled(4, -1e12), filled(4, 1e12), Options.STANDARD);
    assertThat(wide).usingRecursiveComparison().isEqualTo(free);
  }

  @Test
  void fixedVariables_stay_andTheOthersMove() {
    Minimum minimum =
        Lbfgsb.minimize(
            Functions.rosenbrock(1),
            new double[] {0, 5},
            new double[] {-3, 0.25},
            new double[] {3, 0.25},
            EXACT);
    assertThat(minimum.point()[1]).isEqualTo(0.25);
    double[] gradient = new double[2];
    Functions.rosenbrock(1).at(minimum.point(), gradient);
    assertThat(gradient[0]).isCloseTo(0, within(1e-8));
  }

  @Test
  void wallsOfNaNAndInfinity_shortenTheStep() { // log barrier: -log(1 - x) - log(1 + x) + 10 x
    Differentiable barrier =
        (x, gradient) -> {
          gradient[0] = 1 / (1 - x[0]) - 1 / (1 + x[0]) + 10;
          return -Math.log(1 - x[0]) - Math.log(1 + x[0]) + 10 * x[0];
        };
    Minimum minimum = free(barrier, new double[] {0.9}, EXACT);
    assertThat(minimum.point()[0]).isCloseTo((1 - Math.sqrt(101)) / 10, within(1e-8));
  }

  @Test
  void aStartWithoutAValue_isReturned() {
    Minimum minimum = free((x, gradient) -> Double.NaN, new double[] {1}, EXACT);
    assertThat(minimum.value()).isNaN();
    assertThat(minimum.evaluations()).isEqualTo(1);
  }

  @Test
  void aWrongGradient_endsWithoutALoop() {
    Differentiable wrong =
        (x, gradient) -> {
          gradient[0] = -1;
          return x[0] * x[0];
        };
    Minimum minimum = free(wrong, new double[] {1}, EXACT);
    assertThat(minimum.value()).isLessThanOrEqualTo(1);
    assertThat(minimum.evaluations()).isLessThan(200);
  }

  @Test
  void aKink_isDescendedTo() {
    Differentiable kink =
        (x, gradient) -> {
          gradient[0] = Math.signum(x[0]);
          gradient[1] = 2 * x[1];
          return Math.abs(x[0]) + x[1] * x[1];
        };
    Minimum minimum = free(kink, new double[] {3, 1}, EXACT);
    assertThat(minimum.value()).isLessThan(1e-3);
  }

  @Test
  void theSameProblem_hasTheSameResult() {
    Minimum first = free(Functions.rosenbrock(2), filled(100, 3), Options.STANDARD);
    Minimum second = free(Functions.rosenbrock(2), filled(100, 3), Options.STANDARD);
    assertThat(second).usingRecursiveComparison().isEqualTo(first);
    assertThat(first.value()).isLessThan(1e-9);
  }

  @Test
  void wrongArguments_areRefused() {
    Differentiable f = Functions.rosenbrock(1);
    double[] start = {1, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lbfgsb.minimize(f, start, new double[1], new double[1], EXACT))
        .withMessageContaining("[1.0, 1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lbfgsb.minimize(f, start, filled(2, 2), filled(2, 1), EXACT))
        .withMessageContaining("at most the upper bounds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> free(f, new double[] {1, Double.NaN}, EXACT));
    assertThatIllegalArgumentException().isThrownBy(() -> new Options(0, 1, 0, 0));
  }

  static Minimum free(Differentiable f, double[] start, Options options) {
    int n = start.length;
    return Lbfgsb.minimize(
        f, start, filled(n, NEGATIVE_INFINITY), filled(n, POSITIVE_INFINITY), options);
  }

  static double[] filled(int n, double value) {
    double[] x = new double[n];
    Arrays.fill(x, value);
    return x;
  }
}
