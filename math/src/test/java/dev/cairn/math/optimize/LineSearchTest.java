package dev.cairn.math.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions are those of Moré and Thuente 1994, section 5. */
class LineSearchTest {

  static Stream<DoubleUnaryOperator> functions() {
    return Stream.of(
        a -> -a / (a * a + 2),
        a -> yanai(a, 0.001, 0.001),
        a -> yanai(a, 0.01, 0.001),
        a -> yanai(a, 0.001, 0.01));
  }

  private static double wiggly(double a) {
    double b = 0.01;
    double valley = Math.abs(a - 1) < b ? (a - 1) * (a - 1) / (2 * b) + b / 2 : Math.abs(a - 1);
    return valley + 2 * (1 - b) / (39 * Math.PI) * Math.sin(39 * Math.PI / 2 * a);
  }

  private static double yanai(double a, double b1, double b2) {
    return weight(b1) * Math.hypot(1 - a, b2) + weight(b2) * Math.hypot(a, b1);
  }

  private static double weight(double b) {
    return Math.hypot(1, b) - b;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theStepFound_decreasesEnough_andIsFlatEnough(DoubleUnaryOperator f) {
    for (double first : new double[] {1e-3, 0.1, 1, 10, 1000}) {
      LineSearch search = new LineSearch(f.applyAsDouble(0), slope(f, 0), first, 1e10);
      int evaluations = run(search, f);
      double step = search.step();
      assertThat(search.accepted()).as("first %s", first).isTrue();
      assertThat(f.applyAsDouble(step))
          .isLessThanOrEqualTo(f.applyAsDouble(0) + 1e-3 * step * slope(f, 0));
      assertThat(Math.abs(slope(f, step))).isLessThanOrEqualTo(0.9 * Math.abs(slope(f, 0)));
      assertThat(evaluations).isLessThanOrEqualTo(12);
    }
  }

  @Test
  void aMinimumMuchSteeperThanTheStart_isFoundWithinATenth() {
    DoubleUnaryOperator flatAtFirst = a -> Math.pow(a + 0.004, 5) - 2 * Math.pow(a + 0.004, 4);
    for (double first : new double[] {1e-3, 0.1, 1, 10, 1000}) {
      assertThat(found(flatAtFirst, first)).isBetween(1.596 / 1.1, 1.596 * 1.1);
      assertThat(found(LineSearchTest::wiggly, first)).isBetween(1 / 1.1, 1.1);
    }
  }

  private static double found(DoubleUnaryOperator f, double first) {
    LineSearch search = new LineSearch(f.applyAsDouble(0), slope(f, 0), first, 1e10);
    run(search, f);
    assertThat(search.accepted()).isTrue();
    return search.step();
  }

  private static int run(LineSearch search, DoubleUnaryOperator f) {
    int evaluations = 0;
    while (!search.done()) {
      evaluations++;
      search.observe(f.applyAsDouble(search.step()), slope(f, search.step()));
    }
    return evaluations;
  }

  private static double slope(DoubleUnaryOperator f, double at) {
    double h = 1e-7 * Math.max(1e-2, Math.abs(at));
    return (f.applyAsDouble(at + h) - f.applyAsDouble(at - h)) / (2 * h);
  }

  @Test
  void aFunctionThatFallsForever_endsAtTheLongestStep() {
    LineSearch search = new LineSearch(0, -1, 1, 50);
    run(search, a -> -a);
    assertThat(search.accepted()).isTrue();
    assertThat(search.step()).isEqualTo(50);
  }

  @Test
  void aFunctionThatOnlyRises_isNotAccepted() {
    LineSearch search = new LineSearch(0, -1, 1, 50);
    int evaluations = run(search, a -> a + 1);
    assertThat(search.accepted()).isFalse();
    assertThat(evaluations).isLessThanOrEqualTo(20);
  }

  @Test
  void aStepWithoutAValue_isHalved_andNeverReachedAgain() {
    LineSearch search = new LineSearch(0, -1, 8, 50);
    search.observe(Double.NaN, Double.NaN);
    assertThat(search.step()).isEqualTo(4);
    search.observe(1, Double.POSITIVE_INFINITY);
    assertThat(search.step()).isEqualTo(2);
    search.observe(-2, -1);
    assertThat(search.done()).isTrue();
    assertThat(search.accepted()).isTrue();
  }
}
