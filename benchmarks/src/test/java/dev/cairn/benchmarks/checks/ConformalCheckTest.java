package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.space.Configuration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConformalCheckTest {
  private static NoisyFunction function(String name) {
    try (Problems problems = Problems.at(Optional.empty())) {
      return NoisyFunction.all(problems).stream()
          .filter(f -> f.name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void intervals_coverAsOftenAsTheySay() {
    assertThat(ConformalCheck.coverage(100)).isBetween(0.77, 0.83);
  }

  @Test
  void functions_areLeast_whereTheyShouldBe() {
    for (String name : new String[] {"rosenbrock10", "ackley20"}) {
      NoisyFunction function = function(name);
      double[] row = new double[function.space().size()];
      Arrays.setAll(row, i -> i % 2 == 0 ? 0.4 : -0.4);
      Configuration optimum = function.space().configuration(row);
      assertThat(function.function().applyAsDouble(optimum)).isCloseTo(0, within(1e-12));
      assertThat(function.median()).isPositive();
    }
  }

  @Test
  void noise_isLarger_whereTheFirstNumberIs_andTheSameForTheSameSeed() {
    NoisyFunction function = function("rosenbrock10");
    assertThat(spread(function, -2) / function.median()).isCloseTo(0.05, within(0.005));
    assertThat(spread(function, 2)).isGreaterThan(5 * spread(function, -2));
    Configuration some = at(function, 1);
    assertThat(function.noisy(some, 3)).isEqualTo(function.noisy(some, 3));
  }

  private static Configuration at(NoisyFunction function, double first) {
    double[] row = new double[function.space().size()];
    row[0] = first;
    return function.space().configuration(row);
  }

  private static double spread(NoisyFunction function, double first) {
    Configuration configuration = at(function, first);
    double value = function.function().applyAsDouble(configuration);
    double squares = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      squares += Math.pow(function.noisy(configuration, seed) - value, 2) / 1_000;
    }
    return Math.sqrt(squares);
  }
}
