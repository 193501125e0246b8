package dev.cairn.math.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class OperatorsTest {
  private static final int DRAWS = 20_000;

  private static double[] draw(DoubleSupplier operator) {
    double[] draws = new double[DRAWS];
    Arrays.setAll(draws, i -> operator.getAsDouble());
    return draws;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  @Test
  void mutants_stayWithinTheRange_andReachAllOfIt() {
    SplittableRandom random = new SplittableRandom(1);
    for (double x : new double[] {0, 0.02, 0.5, 1}) {
      double[] mutants = draw(() -> PolynomialMutation.mutate(x, 1, random));
      assertThat(Arrays.stream(mutants)).allMatch(m -> m >= 0 && m <= 1);
      assertThat(Arrays.stream(mutants).min().orElseThrow()).isLessThan(0.05);
      assertThat(Arrays.stream(mutants).max().orElseThrow()).isGreaterThan(0.95);
    }
  }

  /** In the middle of a wide range: the mean move is 1 / (2 + index) of the range. */
  @Test
  void mutants_moveLess_whenTheIndexIsLarger() {
    SplittableRandom random = new SplittableRandom(2);
    for (double index : new double[] {5, 20, 100}) {
      double[] moves = draw(() -> Math.abs(PolynomialMutation.mutate(0.5, index, random) - 0.5));
      assertThat(mean(moves)).isCloseTo(1 / (2 + index), within(0.05 / (2 + index)));
    }
  }

  @Test
  void children_stayWithinTheRange() {
    SplittableRandom random = new SplittableRandom(3);
    for (double[] parents : new double[][] {{0, 1}, {0.1, 0.9}, {0.99, 1}, {0, 0.01}}) {
      assertThat(Arrays.stream(draw(() -> cross(parents, 2, random))))
          .allMatch(c -> c >= 0 && c <= 1);
    }
  }

  private static double cross(double[] parents, double index, SplittableRandom random) {
    return SimulatedBinaryCrossover.cross(parents[0], parents[1], index, random);
  }

  /** Far from the bounds: centred on the parents, and nearer to each other half of the time. */
  @Test
  void children_areSpreadAsTheParents() {
    SplittableRandom random = new SplittableRandom(4);
    double[] children = draw(() -> cross(new double[] {0.45, 0.55}, 5, random));
    assertThat(mean(children)).isCloseTo(0.5, within(0.002));
    long between = Arrays.stream(children).filter(c -> c > 0.45 && c < 0.55).count();
    assertThat((double) between / DRAWS).isCloseTo(0.5, within(0.02));
  }

  @Test
  void aChildOfEquals_isTheirEqual() {
    assertThat(cross(new double[] {0.3, 0.3}, 20, new SplittableRandom(5))).isEqualTo(0.3);
  }
}
