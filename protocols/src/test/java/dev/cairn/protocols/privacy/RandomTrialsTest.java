package dev.cairn.protocols.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.protocols.privacy.RandomTrials.NegativeBinomial;
import dev.cairn.protocols.privacy.RandomTrials.Poisson;
import dev.cairn.random.Stream;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the number of trials is drawn, against the formulas of the distributions. */
class RandomTrialsTest {
  private static final int DRAWS = 20_000;
  private static final int LEAST = 20; // expected in a cell

  /** The chance of each number, its cells merged until each is expected often enough. */
  private static void fits(RandomTrials trials, IntToDoubleFunction chance) {
    RandomGenerator random = Stream.of(5, 8);
    int[] counts = new int[5_000];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) Math.min(trials.draw(random), counts.length - 1)]++;
    }
    double square = 0;
    int cells = 0;
    double expected = 0;
    double left = DRAWS;
    int seen = 0;
    for (int k = 0; k < counts.length; k++) {
      expected += DRAWS * chance.applyAsDouble(k);
      seen += counts[k];
      if (expected >= LEAST && left - expected >= LEAST) {
        square += (seen - expected) * (seen - expected) / expected;
        cells++;
        left -= expected;
        expected = 0;
        seen = 0;
      }
    }
    square += (seen - left) * (seen - left) / left;
    assertThat(square).as("chi-square of %s cells", cells + 1).isLessThan(limit(cells));
    assertThat(square).isGreaterThan(0.5 * cells - 20);
  }

  /** What a chi-square number exceeds once in ten thousand (Wilson and Hilferty, 1931). */
  private static double limit(int freedom) {
    double part = 2 / (9.0 * freedom);
    return freedom * Math.pow(1 - part + 3.719 * Math.sqrt(part), 3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, 5, 20})
  void aGeometricNumber_isDrawnByItsFormula(double mean) {
    double success = 1 / mean;
    fits(NegativeBinomial.of(1, mean), k -> k == 0 ? 0 : success * Math.pow(1 - success, k - 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, 5, 20})
  void aLogarithmicNumber_isDrawnByItsFormula(double mean) {
    NegativeBinomial trials = NegativeBinomial.of(0, mean);
    double success = trials.success();
    fits(trials, k -> k == 0 ? 0 : -Math.pow(1 - success, k) / (k * Math.log(success)));
  }

  /** Their Definition 1, with the binomial coefficient as a product. */
  @ParameterizedTest
  @CsvSource({"0.5, 20", "-0.5, 4", "3, 10", "20, 300"})
  void aNegativeBinomialNumber_isDrawnByItsFormula(double shape, double mean) {
    NegativeBinomial trials = NegativeBinomial.of(shape, mean);
    double success = trials.success();
    double scale = 1 / (Math.pow(success, -shape) - 1);
    fits(
        trials,
        k ->
            k == 0
                ? 0
                : scale
                    * IntStream.range(0, k)
                        .mapToDouble(l -> (1 - success) * (l + shape) / (l + 1))
                        .reduce(1, (a, b) -> a * b));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 5, 480, 1250})
  void aPoissonNumber_isDrawnByItsFormula(double mean) {
    fits(
        new Poisson(mean),
        k ->
            Math.exp(
                k * Math.log(mean)
                    - mean
                    - IntStream.rangeClosed(1, k).mapToDouble(Math::log).sum()));
  }

  @Test
  void theSameStream_givesTheSameNumber() {
    RandomTrials trials = NegativeBinomial.of(1, 20);
    assertThat(trials.draw(Stream.of(7, -1))).isEqualTo(trials.draw(Stream.of(7, -1)));
    assertThat(
            IntStream.range(0, 50).mapToLong(seed -> trials.draw(Stream.of(seed, -1))).distinct())
        .hasSizeGreaterThan(20);
  }

  /**
   * Randomised response, of which the best is known exactly: a true answer has the chance {@code
   * exp(e) / (1 + exp(e))} on one data set and the rest on the other, and beats a false one.
   */
  @ParameterizedTest
  @CsvSource({"0.3, 20", "1, 20", "2, 5"})
  void theBestOfAGeometricNumber_revealsNoMoreThanThreeTimesOne(double epsilon, double mean) {
    double often = Math.exp(epsilon) / (1 + Math.exp(epsilon));
    double[] here = best(often, 1 / mean);
    double[] there = best(1 - often, 1 / mean);
    for (int outcome = 0; outcome < 2; outcome++) {
      double ratio = Math.abs(Math.log(here[outcome] / there[outcome]));
      assertThat(ratio).isLessThanOrEqualTo(3 * epsilon);
    }
    assertThat(Math.log(there[1] / here[1])).as("not far below").isGreaterThan(1.2 * epsilon);
    RenyiCurve bound = NegativeBinomial.of(1, mean).best(order -> divergence(order, often));
    for (double order : new double[] {1.5, 2, 5, 20, 200}) {
      assertThat(divergence(order, here, there))
          .as("at order %s", order)
          .isLessThanOrEqualTo(bound.at(order) * (1 + 1e-9));
    }
  }

  /**
   * Why trials must be drawn alike, which those of a grid are not: ten that answer as above, and
   * then only such as say the same on both data sets.
   */
  @Test
  void theBestOfTrialsInAnOrder_mayRevealMoreThanThreeTimesOne() {
    double often = Math.exp(1) / (1 + Math.exp(1));
    double ratio = Math.log(allFalse(often) / allFalse(1 - often));
    assertThat(ratio).isGreaterThan(8);
    RenyiCurve bound = NegativeBinomial.of(1, 1e5).best(order -> 1);
    assertThat(bound.at(1e7)).isCloseTo(3, within(1e-2));
  }

  /** The chance that no answer is the better one, where that has a chance in ten trials. */
  private static double allFalse(double chance) {
    double success = 1e-5;
    double sum = 0;
    for (int k = 1; k < 10; k++) {
      sum += success * Math.pow(1 - success, k - 1) * Math.pow(chance, k);
    }
    return sum + Math.pow(1 - success, 9) * Math.pow(chance, 10);
  }

  /** The chances that the best answer is true, and that it is false. */
  private static double[] best(double often, double success) {
    double none = success * (1 - often) / (1 - (1 - success) * (1 - often));
    return new double[] {1 - none, none};
  }

  private static double divergence(double order, double often) {
    return divergence(order, new double[] {often, 1 - often}, new double[] {1 - often, often});
  }

  /** The larger of both directions, by the definition. */
  private static double divergence(double order, double[] a, double[] b) {
    return Math.max(oneWay(order, a, b), oneWay(order, b, a));
  }

  private static double oneWay(double order, double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += b[i] * Math.pow(a[i] / b[i], order);
    }
    return Math.log(sum) / (order - 1);
  }

  @Test
  void pureTrials_costTheClosedForms() {
    RenyiCurve pure = order -> 0.4;
    double mean = 20;
    double far = 1e7;
    // (2 + shape) times one, their Corollary 3
    for (double shape : new double[] {-0.5, 0, 0.5, 1, 2}) {
      RenyiCurve best = NegativeBinomial.of(shape, mean).best(pure);
      assertThat(best.at(far)).as("shape %s", shape).isCloseTo(0.4 * (2 + shape), within(1e-2));
    }
  }
}
