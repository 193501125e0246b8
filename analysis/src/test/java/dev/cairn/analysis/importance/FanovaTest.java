package dev.cairn.analysis.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.analysis.Sampled;
import dev.cairn.analysis.forest.Samples;
import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Condition;
import dev.cairn.space.Group;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class FanovaTest {
  private static final Fanova.Options OPTIONS = Fanova.Options.STANDARD;

  private static Importance on(SearchSpace space, int n, ToDoubleFunction<double[]> function) {
    return Fanova.of(Sampled.of(space, n, 1, function), OPTIONS, Stream.of(1));
  }

  private static double main(Importance importance, int column) {
    return importance.shares().get(column).main();
  }

  private static double total(Importance importance, int column) {
    return importance.shares().get(column).total();
  }

  @Test
  void finds_squaredSlopes_ofALinearFunction() {
    var found = on(Sampled.cube(6), 2_000, x -> 4 * x[0] + 2 * x[1] + x[2]);
    assertThat(main(found, 0)).isCloseTo(16 / 21.0, within(0.03));
    assertThat(main(found, 1)).isCloseTo(4 / 21.0, within(0.03));
    assertThat(main(found, 2)).isCloseTo(1 / 21.0, within(0.03));
    for (int irrelevant = 3; irrelevant < 6; irrelevant++) {
      assertThat(total(found, irrelevant)).isLessThan(0.01);
    }
  }

  @Test
  void finds_sobolIndices_ofTheGFunction() {
    // Saltelli and Sobol 1995, a = (0, 1, 4.5): partial variances 1 / (3 (1 + a)^2)
    double[] a = {0, 1, 4.5};
    var found = on(Sampled.cube(6), 4_000, x -> g(x[0], a[0]) * g(x[1], a[1]) * g(x[2], a[2]));
    double[] v = Arrays.stream(a).map(ai -> 1 / (3 * (1 + ai) * (1 + ai))).toArray();
    double variance = (1 + v[0]) * (1 + v[1]) * (1 + v[2]) - 1;
    for (int j = 0; j < 3; j++) {
      double total = v[j] * (variance + 1) / (1 + v[j]) / variance;
      assertThat(main(found, j)).isCloseTo(v[j] / variance, within(0.05));
      assertThat(total(found, j)).isCloseTo(total, within(0.07));
    }
    assertThat(found.pairs().get(0).share()).isCloseTo(v[0] * v[1] / variance, within(0.04));
    assertThat(main(found, 4)).isLessThan(0.01);
  }

  private static double g(double x, double a) {
    return (Math.abs(4 * x - 2) + a) / (1 + a);
  }

  @Test
  void finds_onlyThePair_whenTwoColumnsActTogetherOnly() {
    var found = on(Sampled.cube(3), 3_000, x -> (x[0] - 0.5) * (x[1] - 0.5));
    assertThat(main(found, 0)).isLessThan(0.05);
    assertThat(main(found, 1)).isLessThan(0.05);
    assertThat(found.pairs().get(0).first().path()).isEqualTo("x0");
    assertThat(found.pairs().get(0).second().path()).isEqualTo("x1");
    assertThat(found.pairs().get(0).share()).isGreaterThan(0.85);
  }

  @Test
  void does_notDependOnTheOrderOfCategories() {
    double[] worth = {3, 0, 5, 1, 4, 2};
    var space =
        SearchSpace.of(Categorical.of("kind", "a", "b", "c", "d", "e", "f"), Real.of("x", 0, 1));
    var sorted = on(space, 1_000, x -> (int) (x[0] * 6) + x[1]);
    var mixed = on(space, 1_000, x -> worth[(int) (x[0] * 6)] + x[1]);
    assertThat(main(mixed, 0)).isCloseTo(main(sorted, 0), within(0.02));
    assertThat(main(mixed, 0)).isCloseTo(35 / 36.0, within(0.03)); // 35/12 and 1/12
  }

  @Test
  void creditsTheChoice_notTheParametersItsBranchesActivate() {
    var space =
        SearchSpace.of(
            Choice.of(
                "model",
                new Group("tree", List.of(Real.of("depth", 0, 1)), Condition.ALWAYS),
                new Group("ridge", List.of(Real.of("alpha", 0, 1)), Condition.ALWAYS)));
    var found = on(space, 1_000, x -> x[0] < 0.5 ? 1 : 3);
    assertThat(main(found, 0)).isGreaterThan(0.99);
    assertThat(total(found, 1)).isLessThan(0.01);
    assertThat(total(found, 2)).isLessThan(0.01);
  }

  @Test
  void countsAConditionalColumn_whereItIsActive() {
    // f = 4 (depth - 1/2) in one branch, 0 in the other: on the cube, V = (16/12)/2 with main
    // effect of depth (half as steep on average) (4/12) and the rest its interaction
    var space =
        SearchSpace.of(
            Choice.of(
                "model",
                new Group("tree", List.of(Real.of("depth", 0, 1)), Condition.ALWAYS),
                new Group("ridge", List.of(Real.of("alpha", 0, 1)), Condition.ALWAYS)));
    var found = on(space, 3_000, x -> x[0] < 0.5 ? 4 * (x[1] - 0.5) : 0);
    assertThat(main(found, 1)).isCloseTo(0.5, within(0.04));
    assertThat(total(found, 1)).isCloseTo(1, within(0.04));
    assertThat(total(found, 2)).isLessThan(0.02);
  }

  @Test
  void worksInTheLogarithm_whereTheScaleIsLogarithmic() {
    var space = SearchSpace.of(Real.log("rate", 1e-6, 1), Real.of("x", 0, 1));
    var found = on(space, 1_000, x -> x[0] + x[1]);
    assertThat(main(found, 0)).isCloseTo(0.5, within(0.05));
  }

  @Test
  void is_theSame_whenTheObjectiveIsShiftedAndScaled() {
    Samples samples = Sampled.of(Sampled.cube(4), 300, 3, x -> x[0] + x[1] * x[2]);
    double[] moved = Arrays.stream(samples.values()).map(y -> 8 * y + 64).toArray();
    var plain = Fanova.of(samples, OPTIONS, Stream.of(5));
    var other =
        Fanova.of(new Samples(samples.space(), samples.rows(), moved), OPTIONS, Stream.of(5));
    for (int j = 0; j < 4; j++) {
      assertThat(main(other, j)).isCloseTo(main(plain, j), within(0.01));
    }
  }

  @Test
  void is_theSame_forTheSameRandomNumbers() {
    Samples samples = Sampled.of(Sampled.cube(4), 100, 3, x -> x[0] + x[1] * x[2]);
    assertThat(Fanova.of(samples, OPTIONS, Stream.of(5)))
        .isEqualTo(Fanova.of(samples, OPTIONS, Stream.of(5)));
  }

  @Test
  void says_nothing_ofFewTrialsOrConstantValues() {
    assertThat(on(Sampled.cube(2), 3, x -> x[0]).known()).isFalse();
    assertThat(on(Sampled.cube(2), 100, x -> 7).known()).isFalse();
  }

  @Test
  void sees_whatDistinguishesTheOthers_whenSomeTrialsDiverged() {
    Samples samples = Sampled.of(Sampled.cube(3), 2_000, 1, x -> x[2] > 0.99 ? 1e9 : x[0]);
    var found = Fanova.of(samples.fenced(), OPTIONS, Stream.of(1));
    assertThat(main(found, 0)).isGreaterThan(0.5);
  }
}
