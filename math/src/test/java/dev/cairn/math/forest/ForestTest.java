package dev.cairn.math.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForestTest {
  private static final double NONE = Double.NaN;

  private static Examples examples(int n, int width, ToDoubleFunction<double[]> function) {
    var random = new SplittableRandom(7);
    double[][] rows = new double[n][];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = random.doubles(width).toArray();
      values[i] = function.applyAsDouble(rows[i]);
    }
    return Examples.ordered(rows, values);
  }

  private static Forest fit(Examples examples) {
    return Forest.fit(examples, Forest.Options.STANDARD, new SplittableRandom(1));
  }

  private static Forest.Options grown(int trees, Threshold threshold, boolean bootstrap) {
    return new Forest.Options(trees, new Growth(1, 100, 1, threshold), bootstrap, 1_000, 0);
  }

  @ParameterizedTest
  @EnumSource
  void predicts_aSmoothFunction(Threshold threshold) {
    Examples examples = examples(1_000, 2, x -> Math.sin(6 * x[0]) + x[1]);
    Forest forest = Forest.fit(examples, grown(32, threshold, true), new SplittableRandom(1));
    for (double x = 0.05; x < 1; x += 0.1) {
      double[] point = {x, 0.5};
      assertThat(forest.mean(point)).isCloseTo(Math.sin(6 * x) + 0.5, within(0.15));
      assertThat(forest.predict(point).mean()).isCloseTo(forest.mean(point), within(1e-12));
    }
  }

  @Test
  void averages_overMissingCoordinates_exactly() {
    Forest forest = fit(examples(60, 2, x -> x[0] * x[1]));
    int steps = 20_000;
    double mean = 0;
    double square = 0;
    for (int i = 0; i < steps; i++) {
      Forest.Prediction at = forest.predict(new double[] {0.7, (i + 0.5) / steps});
      mean += at.mean() / steps;
      square += (at.variance() + at.mean() * at.mean()) / steps;
    }
    double[] missing = {0.7, NONE};
    assertThat(forest.mean(missing)).isCloseTo(mean, within(1e-3));
    assertThat(forest.predict(missing).mean()).isCloseTo(mean, within(1e-3));
    assertThat(forest.predict(missing).variance()).isCloseTo(square - mean * mean, within(1e-3));
  }

  @Test
  void tells_categoriesApart_inTheirOwnOrder() {
    double[] worth = {3, 0, 2, 1};
    Examples plain = examples(400, 2, x -> worth[(int) (x[0] * 4)]);
    Forest forest = fit(new Examples(plain.rows(), plain.values(), new int[] {4, 0}));
    for (int level = 0; level < 4; level++) {
      assertThat(forest.mean(new double[] {(level + 0.5) / 4, NONE}))
          .isCloseTo(worth[level], within(1e-9));
    }
  }

  @Test
  void is_constant_forOneExample() {
    Forest forest = fit(examples(1, 2, x -> 5));
    assertThat(forest.mean(new double[] {0.1, 0.9})).isEqualTo(5);
    assertThat(forest.predict(new double[] {0.1, 0.9}).variance()).isZero();
  }

  @Test
  void boxes_divideTheCube() {
    Forest forest = fit(examples(200, 3, x -> x[0] + x[1] * x[2]));
    for (Boxes boxes : forest.boxes()) {
      double volume = 0;
      for (int b = 0; b < boxes.size(); b++) {
        volume += boxes.volume(b);
      }
      assertThat(volume).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void is_surest_atTheExamples_betweenWhichItIsLinear() {
    double[][] rows = {{0.1}, {0.2}, {0.8}, {0.9}};
    Examples examples = Examples.ordered(rows, new double[] {1, 2, 8, 9});
    Forest forest =
        Forest.fit(examples, grown(2_000, Threshold.BETWEEN, false), new SplittableRandom(1));
    assertThat(forest.predict(rows[1]).mean()).isCloseTo(2, within(1e-9));
    assertThat(forest.predict(rows[1]).variance()).isCloseTo(0, within(1e-9));
    assertThat(forest.predict(new double[] {0.35}).mean()).isCloseTo(3.5, within(0.2));
    assertThat(forest.predict(new double[] {0.5}).variance()).isCloseTo(9, within(0.3));
    assertThat(forest.predict(new double[] {0.15}).variance()).isCloseTo(0.25, within(0.02));
  }

  @Test
  void counts_theSpreadInLeaves_asVariance() {
    double[][] rows = new double[50][1];
    double[] values = new double[50];
    for (int i = 0; i < 50; i++) {
      values[i] = i % 2;
    }
    Forest forest =
        Forest.fit(
            Examples.ordered(rows, values),
            grown(1, Threshold.BETWEEN, false),
            new SplittableRandom(1));
    assertThat(forest.predict(new double[] {0})).isEqualTo(new Forest.Prediction(0.5, 0.25));
  }

  @Test
  void is_theLessSure_theFartherFromAllExamples() {
    double[][] rows = {{0.4, 0.5}, {0.5, 0.5}};
    Examples examples = Examples.ordered(rows, new double[] {1, 3});
    var growth = new Growth(1, 100, 1, Threshold.ANYWHERE);
    Forest forest =
        Forest.fit(
            examples, new Forest.Options(10, growth, false, 100, 0.5), new SplittableRandom(1));
    assertThat(forest.predict(rows[0]).variance()).isCloseTo(0, within(1e-12));
    assertThat(forest.predict(new double[] {0.1, 0.1}).variance())
        .isCloseTo(0.25 * (0.09 + 0.16) / 2, within(1e-12)); // the variance of 1 and 3 is 1
    assertThat(forest.predict(new double[] {0.9, NONE}).variance())
        .isCloseTo(0.25 * (0.16 + 0.25) / 2, within(1e-12));
  }

  @Test
  void refuses_whatCannotBeGrown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(examples(0, 2, x -> 0)))
        .withMessageContaining("example");
    assertThatIllegalArgumentException().isThrownBy(() -> new Growth(1, 1, 0, Threshold.MIDDLE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.ordered(new double[1][1], new double[2]));
  }
}
