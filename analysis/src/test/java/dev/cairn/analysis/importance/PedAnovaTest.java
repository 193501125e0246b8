package dev.cairn.analysis.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.analysis.Sampled;
import dev.cairn.analysis.Scenes;
import dev.cairn.analysis.forest.Samples;
import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Condition;
import dev.cairn.space.Group;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PedAnovaTest {
  private static Importance on(
      SearchSpace space, int n, long seed, ToDoubleFunction<double[]> function) {
    Samples samples = Sampled.of(space, n, seed, function);
    double[][] ranked =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> samples.values()[i]))
            .map(i -> samples.rows()[i])
            .toArray(double[][]::new);
    var options = PedAnova.Options.STANDARD;
    return PedAnova.of(space.columns(), ranked, options.best(n), options);
  }

  private static double share(Importance importance, int column) {
    return importance.shares().get(column).main();
  }

  @Test
  void gives_everything_toTheOnlyColumnThatMatters() {
    for (long seed = 0; seed < 10; seed++) {
      var found = on(Sampled.cube(5), 1_000, seed, x -> Math.pow(x[2] - 0.3, 2));
      assertThat(share(found, 2)).as("seed %s", seed).isGreaterThan(0.97);
    }
  }

  @Test
  void gives_equalShares_toColumnsThatMatterEqually() {
    var found =
        on(Sampled.cube(4), 4_000, 1, x -> Math.pow(x[0] - 0.5, 2) + Math.pow(x[1] - 0.5, 2));
    assertThat(share(found, 0)).isCloseTo(0.5, within(0.07));
    assertThat(share(found, 1)).isCloseTo(0.5, within(0.07));
  }

  @Test
  void findsTheDivergence_ofAKnownRestriction() {
    // the best tenth has category a only, of two: sum p (q/p - 1)^2 = 1; of the ordered column,
    // the best tenth is a tenth of the interval: 9
    var space = SearchSpace.of(Categorical.of("kind", "a", "b"), Real.of("x", 0, 1));
    double[][] rows = new double[10_000][];
    for (int i = 0; i < rows.length; i++) {
      double x = (i + 0.5) / rows.length;
      rows[i] = new double[] {i < 1_000 || i % 9 >= 5 ? 0.25 : 0.75, x};
    }
    double kinds = Divergence.of(rows, 1_000, 0, space.columns().get(0).domain());
    double half = IntStream.range(0, rows.length).filter(i -> rows[i][0] < 0.5).count() / 1e4;
    assertThat(kinds).isCloseTo(1 / half - 1, within(0.01));
    double tenth = Divergence.of(rows, 1_000, 1, space.columns().get(1).domain());
    assertThat(tenth).isCloseTo(9, within(1.0));
  }

  @Test
  void is_theSame_whenTheObjectiveIsStretched() {
    var plain = on(Sampled.cube(3), 500, 4, x -> x[0] + x[1] * x[1]);
    var stretched = on(Sampled.cube(3), 500, 4, x -> Math.exp(9 * (x[0] + x[1] * x[1])));
    assertThat(stretched).isEqualTo(plain);
  }

  @Test
  void creditsTheChoice_notTheParametersItsBranchesActivate() {
    var space =
        SearchSpace.of(
            Choice.of(
                "model",
                new Group("tree", List.of(Real.of("depth", 0, 1)), Condition.ALWAYS),
                new Group("ridge", List.of(Real.of("alpha", 0, 1)), Condition.ALWAYS)));
    for (long seed = 0; seed < 5; seed++) {
      var found = on(space, 1_000, seed, x -> (x[0] < 0.5 ? 0 : 1) + 1e-3 * noise(x[0]));
      assertThat(share(found, 0)).as("seed %s", seed).isGreaterThan(0.9);
    }
  }

  private static double noise(double x) {
    return Math.sin(1e6 * x);
  }

  @Test
  void counts_prunedTrials_behindCompleteOnes() {
    StudyView view = Scenes.boosting(400);
    var found = PedAnova.of(view, 0, PedAnova.Options.STANDARD);
    long counted = view.finished().stream().filter(t -> t.failure().isEmpty()).count();
    assertThat(found.trials()).isEqualTo((int) counted);
    assertThat(found.shares().stream().mapToDouble(s -> s.main()).sum()).isCloseTo(1, within(1e-9));
    assertThat(share(found, 0)).isGreaterThan(share(found, 3));
  }

  @Test
  void takes_allTiedTrials_asTheBest() {
    // the value depends on one ordinal alone, so that most trials tie for the best
    var found = PedAnova.of(Scenes.odd(200), 0, PedAnova.Options.STANDARD);
    Importance.Share leading =
        found.shares().stream()
            .max(Comparator.comparingDouble(Importance.Share::main))
            .orElseThrow();
    assertThat(leading.column().path()).isEqualTo("size of it");
    assertThat(leading.main()).isGreaterThan(0.5);
  }

  @Test
  void says_nothing_ofFewTrials() {
    assertThat(on(Sampled.cube(2), 5, 1, x -> x[0]).known()).isFalse();
  }
}
