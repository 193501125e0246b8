package dev.cairn.math.optimize;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.optimize.Lbfgsb.Minimum;
import dev.cairn.math.optimize.Lbfgsb.Options;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Moré, Garbow and Hillstrom, Testing unconstrained optimization software, 1981; Hock and
 * Schittkowski, Test examples for nonlinear programming codes, 1981 (hs2 has two minima: from a
 * start near the better one).
 */
class PublishedProblemsTest {

  record Problem(
      String name,
      ToDoubleFunction<double[]> f,
      double[] start,
      double[] lower,
      double[] upper,
      double minimum) {

    static Problem free(
        String name, ToDoubleFunction<double[]> f, double minimum, double... start) {
      int n = start.length;
      return new Problem(
          name,
          f,
          start,
          LbfgsbTest.filled(n, NEGATIVE_INFINITY),
          LbfgsbTest.filled(n, POSITIVE_INFINITY),
          minimum);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Problem> problems() {
    return Stream.of(
        Problem.free("helical valley", PublishedProblemsTest::helicalValley, 0, -1, 0, 0),
        Problem.free("beale", PublishedProblemsTest::beale, 0, 1, 1),
        Problem.free("wood", PublishedProblemsTest::wood, 0, -3, -1, -3, -1),
        Problem.free("powell singular", PublishedProblemsTest::powell, 0, 3, -1, 0, 1),
        Problem.free("box", PublishedProblemsTest::box, 0, 0, 10, 20),
        Problem.free(
            "brown and dennis", PublishedProblemsTest::brownDennis, 85822.2016, 25, 5, -5, -1),
        Problem.free(
            "variably dimensioned",
            PublishedProblemsTest::variablyDimensioned,
            0,
            IntStream.rangeClosed(1, 10).mapToDouble(i -> 1 - i / 10.0).toArray()),
        Problem.free(
            "broyden tridiagonal", PublishedProblemsTest::broyden, 0, LbfgsbTest.filled(30, -1)),
        bounded("hs1", PublishedProblemsTest::rosenbrock, 0, new double[] {-2, 1}, -9e99, -1.5),
        bounded(
            "hs2",
            PublishedProblemsTest::rosenbrock,
            0.0504261879,
            new double[] {2, 2},
            -9e99,
            1.5),
        bounded("hs3", x -> x[1] + 1e-5 * sq(x[1] - x[0]), 0, new double[] {10, 1}, -9e99, 0),
        bounded(
            "hs4",
            x -> Math.pow(x[0] + 1, 3) / 3 + x[1],
            8 / 3.0,
            new double[] {1.125, 0.125},
            1,
            0),
        new Problem(
            "hs5",
            x -> Math.sin(x[0] + x[1]) + sq(x[0] - x[1]) - 1.5 * x[0] + 2.5 * x[1] + 1,
            new double[2],
            new double[] {-1.5, -3},
            new double[] {4, 3},
            -Math.sqrt(3) / 2 - Math.PI / 3),
        new Problem(
            "hs38",
            PublishedProblemsTest::wood,
            new double[] {-3, -1, -3, -1},
            LbfgsbTest.filled(4, -10),
            LbfgsbTest.filled(4, 10),
            0),
        new Problem(
            "hs45",
            x -> 2 - Arrays.stream(x).reduce(1, (a, b) -> a * b) / 120,
            LbfgsbTest.filled(5, 2),
            new double[5],
            new double[] {1, 2, 3, 4, 5},
            1),
        new Problem(
            "hs110",
            PublishedProblemsTest::hs110,
            LbfgsbTest.filled(10, 9),
            LbfgsbTest.filled(10, 2.001),
            LbfgsbTest.filled(10, 9.999),
            -45.77846971));
  }

  private static Problem bounded(
      String name, ToDoubleFunction<double[]> f, double minimum, double[] start, double... lower) {
    return new Problem(name, f, start, lower, LbfgsbTest.filled(start.length, 9e99), minimum);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void knownMinima_areFound(Problem problem) {
    Minimum minimum =
        Lbfgsb.minimize(
            Functions.differences(problem.f),
            problem.start,
            problem.lower,
            problem.upper,
            new Options(10, 500, 1e-9, 1e-14));
    assertThat(minimum.value())
        .isCloseTo(problem.minimum, within(1e-8 * Math.max(1, Math.abs(problem.minimum))));
    assertThat(minimum.evaluations()).isLessThan(250);
  }

  private static double sq(double x) {
    return x * x;
  }

  private static double rosenbrock(double[] x) {
    return 100 * sq(x[1] - sq(x[0])) + sq(1 - x[0]);
  }

  private static double helicalValley(double[] x) {
    double turn = Math.atan(x[1] / x[0]) / (2 * Math.PI) + (x[0] < 0 ? 0.5 : 0);
    return sq(10 * (x[2] - 10 * turn)) + sq(10 * (Math.hypot(x[0], x[1]) - 1)) + sq(x[2]);
  }

  private static double beale(double[] x) {
    double sum = 0;
    double[] y = {1.5, 2.25, 2.625};
    for (int i = 0; i < 3; i++) {
      sum += sq(y[i] - x[0] * (1 - Math.pow(x[1], i + 1)));
    }
    return sum;
  }

  private static double wood(double[] x) {
    return 100 * sq(x[1] - sq(x[0]))
        + sq(1 - x[0])
        + 90 * sq(x[3] - sq(x[2]))
        + sq(1 - x[2])
        + 10.1 * (sq(x[1] - 1) + sq(x[3] - 1))
        + 19.8 * (x[1] - 1) * (x[3] - 1);
  }

  private static double powell(double[] x) {
    return sq(x[0] + 10 * x[1])
        + 5 * sq(x[2] - x[3])
        + sq(sq(x[1] - 2 * x[2]))
        + 10 * sq(sq(x[0] - x[3]));
  }

  private static double box(double[] x) {
    double sum = 0;
    for (int i = 1; i <= 10; i++) {
      double t = 0.1 * i;
      double gap = Math.exp(-t) - Math.exp(-10 * t);
      sum += sq(Math.exp(-t * x[0]) - Math.exp(-t * x[1]) - x[2] * gap);
    }
    return sum;
  }

  private static double brownDennis(double[] x) {
    double sum = 0;
    for (int i = 1; i <= 20; i++) {
      double t = i / 5.0;
      double a = x[0] + t * x[1] - Math.exp(t);
      double b = x[2] + x[3] * Math.sin(t) - Math.cos(t);
      sum += sq(a * a + b * b);
    }
    return sum;
  }

  private static double variablyDimensioned(double[] x) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < x.length; i++) {
      sum += sq(x[i] - 1);
      weighted += (i + 1) * (x[i] - 1);
    }
    return sum + sq(weighted) + sq(sq(weighted));
  }

  private static double broyden(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double before = i == 0 ? 0 : x[i - 1];
      double after = i == x.length - 1 ? 0 : x[i + 1];
      sum += sq((3 - 2 * x[i]) * x[i] - before - 2 * after + 1);
    }
    return sum;
  }

  private static double hs110(double[] x) {
    double sum = 0;
    double product = 1;
    for (double t : x) {
      sum += sq(Math.log(t - 2)) + sq(Math.log(10 - t));
      product *= t;
    }
    return sum - Math.pow(product, 0.2);
  }
}
