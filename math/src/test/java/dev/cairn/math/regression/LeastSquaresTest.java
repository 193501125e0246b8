package dev.cairn.math.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  /** Anscombe's first quartet (1973), whose line is published as 3.00 + 0.500 x. */
  @Test
  void solve_givesAnscombesLine() {
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    double[][] rows = Arrays.stream(x).mapToObj(v -> new double[] {1, v}).toArray(double[][]::new);
    assertThat(LeastSquares.solve(rows, y).orElseThrow())
        .usingComparatorWithPrecision(1e-4)
        .containsExactly(3.0001, 0.5001);
  }

  @Test
  void solve_isEmpty_whenColumnsRepeatEachOther() {
    double[][] rows = {{1, 2}, {2, 4}, {3, 6}};
    assertThat(LeastSquares.solve(rows, new double[] {1, 2, 3})).isEmpty();
    assertThat(LeastSquares.solve(new double[][] {{1, 2}}, new double[] {1})).isEmpty();
  }

  @Test
  void solve_seesColumnsOfVeryDifferentSize() {
    double[][] rows = {{1, 1e12}, {1, 2e12}, {1, 5e12}};
    double[] y = {3 + 1e-3, 3 + 2e-3, 3 + 5e-3};
    double[] x = LeastSquares.solve(rows, y).orElseThrow();
    assertThat(x[0]).isCloseTo(3, within(1e-9));
    assertThat(x[1]).isCloseTo(1e-15, within(1e-20));
  }

  @Test
  void solveNonNegative_leavesOutWhatWouldBeNegative() {
    double[][] rows =
        IntStream.range(1, 9).mapToObj(i -> new double[] {1, i}).toArray(double[][]::new);
    double[] falling = Arrays.stream(rows).mapToDouble(r -> 10 - r[1]).toArray();
    double mean = Arrays.stream(falling).average().orElseThrow();
    assertThat(LeastSquares.solveNonNegative(rows, falling).orElseThrow())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(mean, 0);
    double[] rising = Arrays.stream(rows).mapToDouble(r -> 10 + r[1]).toArray();
    assertThat(LeastSquares.solveNonNegative(rows, rising).orElseThrow())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(10, 1);
  }
}
