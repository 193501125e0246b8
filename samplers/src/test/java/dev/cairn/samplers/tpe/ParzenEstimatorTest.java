package dev.cairn.samplers.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Int;
import dev.cairn.space.Ordinal;
import dev.cairn.space.Parameter;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParzenEstimatorTest {
  private static final int CELLS = 20_000;

  private static Axis axis(Parameter<?> parameter) {
    return Axis.of(SearchSpace.of(parameter).columns().get(0));
  }

  private static Smoothing smoothing(Bandwidth rule) {
    return new Smoothing(1, rule, 1, 0.01, 0, 0, 20, new double[] {0.7, 0.7});
  }

  private static ParzenEstimator estimator(Axis axis, Bandwidth rule, double... units) {
    double[][] points =
        Arrays.stream(units).mapToObj(u -> new double[] {u}).toArray(double[][]::new);
    double[] weights = new double[units.length];
    Arrays.fill(weights, 1);
    return new ParzenEstimator(
        new Axis[] {axis}, new int[] {0}, new Sample(points, weights), smoothing(rule));
  }

  /** By the midpoint rule. */
  private static double integral(ParzenEstimator density) {
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      sum += Math.exp(density.logDensity(new double[] {(i + 0.5) / CELLS})) / CELLS;
    }
    return sum;
  }

  private static double mass(ParzenEstimator density, Axis axis) {
    double sum = 0;
    for (int level = 0; level < axis.levels(); level++) {
      sum += Math.exp(density.logDensity(new double[] {axis.unit(level)}));
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource
  void density_integratesToOne_forAnyPointsAndRule(Bandwidth rule) {
    for (int seed = 0; seed < 20; seed++) {
      Stream random = Stream.of(seed);
      double[] units = random.doubles(random.nextInt(12)).toArray();
      Axis axis =
          axis(random.nextBoolean() ? Real.of("x", 0, 1) : Real.of("x", 0, 1).prior(0.1, 9));
      assertThat(integral(estimator(axis, rule, units)))
          .as("seed %s", seed)
          .isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void density_integratesToOne_withPointsOnTheEdge() {
    Axis axis = axis(Real.of("x", 0, 1));
    assertThat(integral(estimator(axis, Bandwidth.DIMENSION, 0, 0, 1))).isCloseTo(1, within(1e-4));
  }

  @ParameterizedTest
  @EnumSource
  void masses_sumToOne_onCategoriesAndFewNumbers(Bandwidth rule) {
    Parameter<?>[] parameters = {
      Categorical.of("c", "a", "b", "c"),
      Categorical.of("c", "alone"),
      Int.of("n", 1, 7),
      Int.log("n", 1, 12),
      Int.log("n", 1, 2),
      Ordinal.of("o", "low", "high"),
      Real.of("s", 0, 1).step(0.25)
    };
    for (Parameter<?> parameter : parameters) {
      Axis axis = axis(parameter);
      double[] units = {axis.unit(0), axis.unit(axis.levels() / 2), axis.unit(0)};
      assertThat(axis.discrete()).isTrue();
      assertThat(mass(estimator(axis, rule, units), axis))
          .as("%s", parameter)
          .isCloseTo(1, within(1e-9));
      assertThat(mass(estimator(axis, rule), axis)).as("%s", parameter).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void levels_areWhatDecodingSays() {
    for (Parameter<?> parameter : new Parameter<?>[] {Int.log("n", 1, 12), Int.of("m", 0, 9)}) {
      Axis axis = axis(parameter);
      for (int i = 0; i < 1000; i++) {
        double unit = (i + 0.5) / 1000;
        double raw = parameter.domain(0).decode(unit);
        assertThat(axis.level(unit)).isEqualTo((int) (raw - parameter.domain(0).low()));
        assertThat(axis.level(parameter.domain(0).encode(raw))).isEqualTo(axis.level(unit));
      }
    }
  }

  @Test
  void draws_followTheDensity() {
    Axis axis = axis(Real.of("x", 0, 1));
    ParzenEstimator density = estimator(axis, Bandwidth.DIMENSION, 0.05, 0.9, 0.93);
    Stream random = Stream.of(3);
    int[] drawn = new int[10];
    for (int i = 0; i < 20_000; i++) {
      drawn[(int) (density.draw(0, density.drawKernel(random), random) * 10)]++;
    }
    for (int tenth = 0; tenth < 10; tenth++) {
      double expected = 0;
      for (int i = 0; i < 1000; i++) {
        double unit = (tenth + (i + 0.5) / 1000) / 10;
        expected += Math.exp(density.logDensity(new double[] {unit})) / 10_000;
      }
      assertThat(drawn[tenth] / 20_000.0).as("tenth %s", tenth).isCloseTo(expected, within(0.02));
    }
  }

  @Test
  void drawnCategories_followTheMasses() {
    Axis axis = axis(Categorical.of("c", "a", "b", "c"));
    ParzenEstimator density =
        estimator(axis, Bandwidth.DIMENSION, axis.unit(2), axis.unit(2), axis.unit(0));
    Stream random = Stream.of(4);
    int[] drawn = new int[3];
    for (int i = 0; i < 20_000; i++) {
      drawn[axis.level(density.draw(0, density.drawKernel(random), random))]++;
    }
    for (int level = 0; level < 3; level++) {
      double expected = Math.exp(density.logDensity(new double[] {axis.unit(level)}));
      assertThat(drawn[level] / 20_000.0).isCloseTo(expected, within(0.02));
    }
  }

  @Test
  void density_ofTwoColumns_isThePriorsProduct_whereNothingIsKnown() {
    Axis[] axes = {axis(Real.of("x", 0, 1)), axis(Categorical.of("c", "a", "b"))};
    Sample none = new Sample(new double[0][], new double[0]);
    Smoothing smoothing = smoothing(Bandwidth.NEIGHBOR);
    ParzenEstimator both = new ParzenEstimator(axes, new int[] {0, 1}, none, smoothing);
    ParzenEstimator first = new ParzenEstimator(axes, new int[] {0}, none, smoothing);
    double[] point = {0.3, 0.75};
    assertThat(both.logDensity(point))
        .isCloseTo(first.logDensity(point) + Math.log(0.5), within(1e-12));
  }

  @Test
  void inactivePoint_countsAsThePrior() {
    Axis[] axes = {axis(Categorical.of("c", "a", "b")), axis(Real.of("x", 0, 1))};
    Sample sample = new Sample(new double[][] {{0.25, Double.NaN}}, new double[] {1});
    ParzenEstimator density =
        new ParzenEstimator(axes, new int[] {0, 1}, sample, smoothing(Bandwidth.DIMENSION));
    double difference =
        density.logDensity(new double[] {0.25, 0.5}) - density.logDensity(new double[] {0.25, 0.1});
    double z = 0.4; // the vague prior is a standard normal about the middle
    assertThat(difference).isCloseTo(z * z / 2, within(1e-9));
  }
}
