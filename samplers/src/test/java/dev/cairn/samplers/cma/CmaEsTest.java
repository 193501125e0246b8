package dev.cairn.samplers.cma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.math.evolution.Cma;
import dev.cairn.math.evolution.CmaConstants;
import dev.cairn.random.Stream;
import dev.cairn.samplers.Branches;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Permutation;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmaEsTest {
  private static final List<Real> X =
      IntStream.range(0, 5).mapToObj(i -> Real.of("x" + i, -5, 5)).toList();
  private static final List<Int> N =
      IntStream.range(0, 5).mapToObj(i -> Int.of("n" + i, -10, 10)).toList();
  private static final double[] ONES = {1, 1};
  private static final SearchSpace REALS = SearchSpace.of(X);

  private static double sphere(Configuration c) {
    return X.stream().mapToDouble(x -> Math.pow(c.get(x) - 1, 2)).sum();
  }

  private static StudySpec spec(SearchSpace space, Map<String, Value> options) {
    return Studies.spec("cma-es", options, space, 0);
  }

  private static StudyView run(
      SearchSpace space, long seed, int trials, ToDoubleFunction<Configuration> objective)
      throws IOException {
    return Studies.run(
        spec(space, Map.of()).withSeed(seed),
        trials,
        c -> Evaluation.of(objective.applyAsDouble(c)));
  }

  @Test
  void finds_theOptimumOfTheSphere() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      assertThat(Studies.best(run(REALS, seed, 600, CmaEsTest::sphere))).isLessThan(1e-5);
    }
  }

  @Test
  void finds_theOptimumAmongIntegers() throws IOException { // at most 5 in 21 to the 5th is luck
    for (int seed = 0; seed < 5; seed++) {
      StudyView view =
          run(
              SearchSpace.of(N),
              seed,
              400,
              c -> N.stream().mapToDouble(n -> Math.pow(c.get(n) - 7, 2)).sum());
      assertThat(Studies.best(view)).as("seed %s", seed).isZero();
    }
  }

  @Test
  void finds_theOptimumAmongCategories() throws IOException {
    List<Categorical<String>> letters =
        IntStream.range(0, 8).mapToObj(i -> Categorical.of("l" + i, "a", "b", "c")).toList();
    for (int seed = 0; seed < 5; seed++) {
      StudyView view =
          run(
              SearchSpace.of(letters),
              seed,
              300,
              c -> letters.stream().filter(l -> !c.get(l).equals("c")).count());
      assertThat(Studies.best(view)).as("seed %s", seed).isZero();
    }
  }

  @Test
  void finds_theGoodBranch() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      StudyView view =
          Studies.run(spec(Branches.SPACE, Map.of()).withSeed(seed), 100, Branches::evaluate);
      Trial best = Ranking.best(view).orElseThrow();
      assertThat(best.configuration().get(Branches.KIND)).as("seed %s", seed).isEqualTo("right");
      assertThat(best.objectives()[0]).as("seed %s", seed).isLessThan(0.02);
    }
  }

  @Test
  void finds_aGoodOrder() throws IOException {
    Permutation<String> order = Permutation.of("order", "c", "a", "e", "b", "d", "f");
    List<String> sorted = List.of("a", "b", "c", "d", "e", "f");
    StudyView view =
        run(
            SearchSpace.of(order),
            1,
            300,
            c ->
                IntStream.range(0, 6)
                    .map(i -> Math.abs(c.get(order).indexOf(sorted.get(i)) - i))
                    .sum());
    assertThat(Studies.best(view)).isLessThanOrEqualTo(2);
  }

  @Test
  void beats_randomSearch_onAMixedSpace() throws IOException {
    double learned = 0;
    double random = 0;
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = spec(Branches.SPACE, Map.of()).withSeed(seed);
      learned += Studies.best(Studies.run(spec, 80, Branches::evaluate));
      random += Studies.best(Studies.run(spec.withSampler("random"), 80, Branches::evaluate));
    }
    assertThat(learned).isLessThan(0.5 * random);
  }

  @Test
  void sees_onlyTheOrderOfValues() throws IOException {
    StudyView plain = run(REALS, 3, 120, CmaEsTest::sphere);
    StudyView bent = run(REALS, 3, 120, c -> Math.log(sphere(c)) * 1e6);
    for (int i = 0; i < 120; i++) {
      assertThat(bent.finished().get(i).row()).isEqualTo(plain.finished().get(i).row());
    }
  }

  @Test
  void prefers_feasibleTrials() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = spec(SearchSpace.of(X.get(0), X.get(1)), Map.of()).withSeed(seed);
      Function<Configuration, Evaluation> objective =
          c -> {
            double sum = c.get(X.get(0)) + c.get(X.get(1));
            return Evaluation.of("loss", sum).and("limit", 2 - sum);
          };
      StudyView view = Studies.run(spec.withConstraints("limit"), 150, objective);
      assertThat(Studies.best(view)).as("seed %s", seed).isBetween(2.0, 2.2);
    }
  }

  @Test
  void leaves_whereTrialsFail() throws IOException {
    StudyView view = run(REALS, 1, 300, c -> c.get(X.get(0)) < 0 ? Double.NaN : sphere(c));
    long failed =
        view.finished().stream().skip(200).filter(t -> t.objectives().length == 0).count();
    assertThat(failed).isLessThan(10);
    assertThat(Studies.best(view)).isLessThan(0.1);
  }

  @Test
  void begins_warm_afterTrialsOfAnother() throws IOException {
    StudySpec spec = spec(REALS, Map.of());
    StudyView earlier = Studies.run(spec.withSampler("random"), 200, c -> Evaluation.of(sphere(c)));
    StudyView view = new StudyView(spec, earlier.version(), 200, earlier.finished(), List.of());
    double sum = 0;
    for (int i = 0; i < 20; i++) {
      double[] row = Samplers.create(spec).suggest(view, Stream.of(i)).orElseThrow().row();
      sum += Arrays.stream(row).map(x -> (x - 1) * (x - 1)).sum() / 20;
    }
    double typical =
        earlier.finished().stream().mapToDouble(t -> t.objectives()[0]).average().orElseThrow();
    assertThat(sum).isLessThan(0.7 * typical);
  }

  @Test
  void learns_fromTrialsOfOthers_inBetween() throws IOException {
    StudyView view = run(REALS, 1, 60, CmaEsTest::sphere);
    Learning learning = new Learning(new Layout(REALS), new CmaEsOptions(), 1);
    Run before = view.state(learning).run(learning);
    Trial foreign = view.finished().get(0);
    assertThat(CmaEs.drew(foreign)).isFalse();
    Run after = view.finished().plus(foreign).state(learning).run(learning);
    assertThat(after.batch().size() + after.lambda() * after.generation())
        .isEqualTo(before.batch().size() + before.lambda() * before.generation() + 1);
  }

  @Test
  void suggests_whileAllAreRunning() throws IOException {
    StudyView view = run(REALS, 1, 33, CmaEsTest::sphere);
    StudyView busy = new StudyView(view.spec(), 99, 90, view.finished(), view.finished().first(30));
    double[] first = Samplers.create(view.spec()).suggest(busy, Stream.of(1)).orElseThrow().row();
    double[] second = Samplers.create(view.spec()).suggest(busy, Stream.of(2)).orElseThrow().row();
    assertThat(first).isNotEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipop", "bipop"})
  void restarts_elsewhere_whenARunHasConverged(String kind) throws IOException {
    Real x = Real.of("x", 0, 1);
    StudySpec spec = spec(SearchSpace.of(x), Map.of("restarts", Value.of(kind)));
    StudyView view = Studies.run(spec, 1500, c -> Evaluation.of(Math.pow(c.get(x) - 0.3, 2)));
    String last = view.finished().get(view.finished().size() - 1).lineage().reason();
    assertThat(last).doesNotContain("run 1,").contains("of run ");
    assertThat(Studies.best(view)).isLessThan(1e-9);
  }

  @Test
  void restarts_withTwiceThePopulation_orWithAFew() {
    Run done =
        new Run(
            6,
            new Distribution(Optional.empty(), Optional.empty()),
            Sequence.empty(),
            Sequence.of(List.of(0.0, 0.0)));
    Restarts second = Restarts.NONE.after(done, Restarting.BIPOP);
    assertThat(second).isEqualTo(new Restarts(1, 0, 12, 0, true));
    assertThat(second.after(done, Restarting.BIPOP)).isEqualTo(new Restarts(2, 1, 12, 12, false));
    assertThat(Restarts.NONE.after(done, Restarting.IPOP))
        .isEqualTo(new Restarts(1, 1, 12, 0, false));
  }

  @Test
  void has_converged_whenOnlyMarginsMoveIt() {
    Layout layout = new Layout(SearchSpace.of(X.get(0), N.get(0)));
    Cma wide = Cma.diagonal(CmaConstants.separable(2, 6), new double[] {0.5, 0.5}, 1e-3, ONES);
    Cma narrow = Cma.diagonal(CmaConstants.separable(2, 6), new double[] {0.5, 0.5}, 1e-12, ONES);
    assertThat(narrow.margin(layout, 0.1).deviation(1)).isGreaterThan(1e-3);
    assertThat(run(wide.margin(layout, 0.1)).converged(layout)).isFalse();
    assertThat(run(narrow.margin(layout, 0.1)).converged(layout)).isTrue();
  }

  private static Run run(Cma numbers) {
    return Run.of(6, new Distribution(Optional.of(numbers), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"separable", "adapt_rates"})
  void learns_inEveryMode(String option) throws IOException {
    StudySpec spec = spec(REALS, Map.of(option, Value.of(true)));
    assertThat(Studies.best(Studies.run(spec, 400, c -> Evaluation.of(sphere(c)))))
        .isLessThan(0.05);
  }

  @Test
  void cells_areThoseOfTheDecoder() {
    Layout layout = new Layout(SearchSpace.of(Int.log("n", 1, 64), X.get(0)));
    for (double u = 0.05; u < 1; u += 0.1) {
      double below = layout.below(0, u);
      double above = layout.above(0, u);
      var domain = layout.numbers().get(0).domain();
      assertThat(domain.decode(Math.max(0, below) + 1e-9)).isEqualTo(domain.decode(u));
      assertThat(domain.decode(Math.min(1, above) - 1e-9)).isEqualTo(domain.decode(u));
      assertThat(domain.decode(Math.min(1, above) + 1e-9)).isNotEqualTo(domain.decode(u));
    }
    assertThat(layout.below(0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(layout.above(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(layout.below(1, 0.5)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void begins_inTheDefaults_orAtThePriors() {
    SearchSpace preset = SearchSpace.of(Real.of("a", 0, 1).preset(0.1));
    SearchSpace believed = SearchSpace.of(Real.of("a", 0, 1).prior(0.8, 0.1));
    CmaEsOptions options = new CmaEsOptions();
    assertThat(new Beginning(new Layout(preset), options).center()).containsExactly(0.1);
    Distribution cold = new Beginning(new Layout(believed), options).cold(6);
    assertThat(cold.numbers().orElseThrow().mean()).containsExactly(0.8);
    assertThat(cold.numbers().orElseThrow().deviation(0)).isBetween(0.0999, 0.1001);
  }

  @Test
  void refuses_modesThatExclude() {
    StudySpec spec =
        spec(REALS, Map.of("separable", Value.of(true), "adapt_rates", Value.of(true)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("adapt_rates");
  }
}
