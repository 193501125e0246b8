package dev.cairn.samplers.forest;

import static dev.cairn.samplers.Branches.KIND;
import static dev.cairn.samplers.Branches.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.samplers.Branches;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.Relation;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestSearchTest {

  private static StudySpec spec(SearchSpace space, long seed, Map<String, Value> options) {
    return Studies.spec("forest", options, space, seed);
  }

  private static StudySpec spec(SearchSpace space, long seed) {
    return spec(space, seed, Map.of());
  }

  @Test
  void finds_theOptimum_inTheGoodBranch() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      StudyView view = Studies.run(spec(Branches.SPACE, seed), 60, Branches::evaluate);
      Trial best = Ranking.best(view).orElseThrow();
      assertThat(best.configuration().get(KIND)).as("seed %s", seed).isEqualTo("right");
      assertThat(best.objectives()[0]).as("seed %s", seed).isLessThan(0.01);
    }
  }

  @Test
  void beats_randomSearch_byFar() throws IOException {
    double random = 0;
    double forest = 0;
    for (int seed = 0; seed < 5; seed++) {
      forest += Studies.best(Studies.run(spec(Branches.SPACE, seed), 40, Branches::evaluate));
      StudySpec other = spec(Branches.SPACE, seed).withSampler("random");
      random += Studies.best(Studies.run(other, 40, Branches::evaluate));
    }
    assertThat(forest).isLessThan(0.3 * random);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "log", "normal"})
  void learns_underEveryScaling(String scaling) throws IOException {
    for (int seed = 0; seed < 3; seed++) {
      StudySpec spec = spec(Branches.SPACE, seed, Map.of("scaling", Value.of(scaling)));
      assertThat(Studies.best(Studies.run(spec, 60, Branches::evaluate))).isLessThan(0.05);
    }
  }

  @Test
  void starts_withTheDefaults_orElseTheCentre() throws IOException {
    SearchSpace preset =
        SearchSpace.of(Real.of("x", 0, 1).preset(0.1), Int.of("n", 1, 9).preset(2));
    assertThat(Studies.first("forest", preset).row()).containsExactly(0.1, 2);
    SearchSpace plain = SearchSpace.of(Real.of("x", 0, 1), Int.of("n", 1, 9));
    assertThat(Studies.first("forest", plain).row()).containsExactly(0.5, 5);
    SearchSpace believed = SearchSpace.of(Real.of("x", 0, 1).prior(0.8, 0.1));
    assertThat(Studies.first("forest", believed).unit()[0]).isBetween(0.79, 0.81);
  }

  @Test
  void fills_theSpace_beforeTheFirstForest() throws IOException {
    SearchSpace space = SearchSpace.of(X, Real.of("y", 0, 1));
    List<Trial> trials = Studies.run(spec(space, 1), 6, c -> Evaluation.of(c.get(X))).finished();
    assertThat(trials.stream().map(t -> t.lineage().reason().substring(0, 3)))
        .containsExactly("sta", "sta", "sta", "sta", "log", "log");
  }

  @Test
  void looks_moreWhereThePriorSays_untilTheDataDisagree() throws IOException {
    Real x = Real.of("x", 0, 1).prior(0.9, 0.2);
    SearchSpace space = SearchSpace.of(x);
    List<Trial> flat = Studies.run(spec(space, 1), 20, c -> Evaluation.of(0)).finished();
    assertThat(flat).filteredOn(t -> t.row()[0] > 0.6).hasSizeGreaterThan(13);
    Real even = Real.of("x", 0, 1).prior(0.5, 1);
    for (Real wrong : List.of(x, even)) {
      StudySpec spec = spec(SearchSpace.of(wrong), 1);
      StudyView view = Studies.run(spec, 60, c -> Evaluation.of(Math.abs(c.get(wrong) - 0.5)));
      assertThat(Studies.best(view)).isLessThan(0.02);
    }
  }

  @Test
  void comes_closeToTheBoundary_whereTheOptimumIs() throws IOException {
    Real y = Real.of("y", -5, 5);
    double gap = 0;
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = spec(SearchSpace.of(X, y), seed).withConstraints("limit");
      StudyView view =
          Studies.run(
              spec,
              60,
              c ->
                  Evaluation.of("loss", c.get(X) + c.get(y)).and("limit", 2 - c.get(X) - c.get(y)));
      gap += (Studies.best(view) - 2) / 5;
    }
    assertThat(gap).isBetween(0.0, 0.05); // chance alone gives 0.2
  }

  @Test
  void finds_theFeasiblePart_whenItIsSmall() throws IOException {
    Real y = Real.of("y", -5, 5);
    StudySpec spec = spec(SearchSpace.of(X, y), 1).withConstraints("limit");
    StudyView view =
        Studies.run(
            spec,
            40,
            c -> {
              double away = Math.hypot(c.get(X) - 3, c.get(y) + 3);
              return Evaluation.of("loss", away).and("limit", away - 0.5);
            });
    assertThat(Ranking.best(view).orElseThrow().feasible()).isTrue();
  }

  @Test
  void learns_underARelation() throws IOException {
    Real a = Real.of("a", 0, 1);
    Real b = Real.of("b", 0, 1);
    Real c = Real.of("c", 0, 1);
    SearchSpace space = SearchSpace.of(List.of(a, b, c), List.of(Relation.of("a + b + c = 1")));
    StudyView view =
        Studies.run(
            spec(space, 1),
            50,
            x -> Evaluation.of(Math.abs(x.get(a) - 0.7) + Math.abs(x.get(b) - 0.2)));
    assertThat(Studies.best(view)).isLessThan(0.05);
  }

  @Test
  void spreads_overTheFront_ofTwoObjectives() throws IOException {
    StudySpec spec =
        StudySpec.of("m", SearchSpace.of(X), Goal.minimize("a"), Goal.minimize("b"))
            .withSampler("forest");
    StudyView view =
        Studies.run(
            spec,
            60,
            c -> Evaluation.of("a", Math.abs(c.get(X) - 1)).and("b", Math.abs(c.get(X) + 1)));
    List<Trial> late = view.finished().stream().skip(20).toList();
    long optimal = late.stream().filter(t -> Math.abs(t.row()[0]) <= 1.2).count();
    assertThat(optimal).isGreaterThan(25); // chance alone gives 10
    assertThat(late.stream().mapToDouble(t -> t.row()[0]).min().orElseThrow()).isLessThan(-0.5);
    assertThat(late.stream().mapToDouble(t -> t.row()[0]).max().orElseThrow()).isGreaterThan(0.5);
    assertThat(late.get(0).lineage().reason()).contains("weights");
  }

  @Test
  void keeps_away_fromPendingTrials() throws IOException {
    StudySpec spec = spec(SearchSpace.of(X), 3);
    Function<Configuration, Evaluation> objective = c -> Evaluation.of(Math.abs(c.get(X) - 1));
    StudyView view = Studies.run(spec, 8, objective);
    Trial busy = Studies.run(spec, 9, objective).finished().get(8);
    StudyView crowded = Studies.running(view, List.of(busy));
    double alone = 0;
    double beside = 0;
    for (int key = 0; key < 20; key++) {
      alone += Math.abs(Studies.suggest(view, key).row()[0] - busy.row()[0]) / 20;
      beside += Math.abs(Studies.suggest(crowded, key).row()[0] - busy.row()[0]) / 20;
    }
    assertThat(beside).isGreaterThan(1.5 * alone);
  }

  @Test
  void suggests_newConfigurations_whileThereAreAny() throws IOException {
    SearchSpace space = SearchSpace.of(Int.of("n", 1, 5), KIND);
    Function<Configuration, Evaluation> objective =
        c -> Evaluation.of(c.get(KIND).equals("left") ? 0 : 1);
    StudyView view = Studies.run(spec(space, 1), 100, objective);
    assertThat(view.finished().stream().map(t -> t.configuration().toString()))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  @Test
  void learns_whereTrialsFail() throws IOException {
    StudyView view =
        Studies.run(
            spec(SearchSpace.of(X), 1),
            40,
            c -> Evaluation.of(c.get(X) < 0 ? Double.NaN : c.get(X)));
    assertThat(view.finished().stream().skip(10))
        .filteredOn(t -> t.state() == State.FAILED)
        .hasSizeLessThan(12);
    assertThat(Studies.best(view)).isLessThan(0.3);
  }

  @Test
  void interleaves_randomTrials_andSaysSo() throws IOException {
    StudySpec spec = spec(Branches.SPACE, 1, Map.of("interleave", Value.of(5)));
    List<Trial> trials = Studies.run(spec, 30, Branches::evaluate).finished();
    assertThat(trials.stream().filter(t -> t.lineage().reason().contains("random: every 5th")))
        .extracting(Trial::number)
        .containsExactly(9, 14, 19, 24, 29);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trees", "columns", "candidates", "min_leaf"})
  void refuses_optionsThatMakeNoSense(String option) {
    StudySpec spec = spec(Branches.SPACE, 1, Map.of(option, Value.of(0)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(option);
  }
}
