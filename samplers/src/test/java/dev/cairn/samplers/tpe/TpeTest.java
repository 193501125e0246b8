package dev.cairn.samplers.tpe;

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
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TpeTest {

  private static StudySpec spec(SearchSpace space, long seed, Map<String, Value> options) {
    return Studies.spec("tpe", options, space, seed);
  }

  private static StudySpec spec(SearchSpace space, long seed) {
    return spec(space, seed, Map.of());
  }

  private static double mean(
      SearchSpace space, String sampler, int trials, Function<Configuration, Evaluation> objective)
      throws IOException {
    double sum = 0;
    for (int seed = 0; seed < 5; seed++) {
      sum +=
          Studies.best(Studies.run(spec(space, seed).withSampler(sampler), trials, objective)) / 5;
    }
    return sum;
  }

  @Test
  void finds_theGoodBranch() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      StudyView view = Studies.run(spec(Branches.SPACE, seed), 60, Branches::evaluate);
      Trial best = Ranking.best(view).orElseThrow();
      assertThat(best.configuration().get(KIND)).as("seed %s", seed).isEqualTo("right");
      long there =
          view.finished().stream()
              .skip(30)
              .filter(t -> t.configuration().get(KIND).equals("right"))
              .count();
      assertThat(there).as("seed %s", seed).isGreaterThan(20);
      assertThat(best.objectives()[0]).as("seed %s", seed).isLessThan(0.05);
    }
  }

  @Test
  void beats_randomSearch() throws IOException {
    assertThat(mean(Branches.SPACE, "tpe", 50, Branches::evaluate))
        .isLessThan(0.5 * mean(Branches.SPACE, "random", 50, Branches::evaluate));
  }

  @ParameterizedTest
  @EnumSource
  void learns_underEveryStructure(Structure structure) throws IOException {
    assertLearns("structure", structure);
  }

  @ParameterizedTest
  @EnumSource
  void learns_underEveryBandwidth(Bandwidth bandwidth) throws IOException {
    assertLearns("bandwidth", bandwidth);
  }

  @Test
  void learns_fromFewKernelsOfManyTrials() throws IOException {
    StudySpec spec = spec(Branches.SPACE, 1, Map.of("worse_limit", Value.of(10)));
    StudyView view = Studies.run(spec, 60, Branches::evaluate);
    assertThat(view.finished().get(59).lineage().reason()).contains("and 10 worse");
    assertThat(Studies.best(view)).isLessThan(0.1);
  }

  /** Half of the late trials are much better than half of those at random. */
  private static void assertLearns(String option, Enum<?> value) throws IOException {
    String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    double late = 0;
    double random = 0;
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = spec(Branches.SPACE, seed, Map.of(option, Value.of(word)));
      late += lateLoss(Studies.run(spec, 50, Branches::evaluate));
      random += lateLoss(Studies.run(spec.withSampler("random"), 50, Branches::evaluate));
    }
    assertThat(late).isLessThan(0.5 * random);
  }

  /** The median loss of the last 20. */
  private static double lateLoss(StudyView view) {
    double[] losses =
        view.finished().stream().skip(30).mapToDouble(t -> t.objectives()[0]).sorted().toArray();
    return losses[losses.length / 2];
  }

  @Test
  void prefers_feasibleTrials() throws IOException {
    Real y = Real.of("y", -5, 5);
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = spec(SearchSpace.of(X, y), seed).withConstraints("limit");
      StudyView view =
          Studies.run(
              spec,
              80,
              c ->
                  Evaluation.of("loss", c.get(X) + c.get(y)).and("limit", 2 - c.get(X) - c.get(y)));
      long feasible = view.finished().stream().skip(40).filter(Trial::feasible).count();
      assertThat(feasible).as("seed %s", seed).isGreaterThan(10);
      assertThat(Studies.best(view)).as("seed %s", seed).isBetween(2.0, 2.8);
    }
  }

  @Test
  void learns_underARelation() throws IOException {
    Real a = Real.of("a", 0, 1);
    Real b = Real.of("b", 0, 1);
    Real c = Real.of("c", 0, 1);
    SearchSpace space = SearchSpace.of(List.of(a, b, c), List.of(Relation.of("a + b + c = 1")));
    Function<Configuration, Evaluation> objective =
        x -> Evaluation.of(Math.abs(x.get(a) - 0.7) + Math.abs(x.get(b) - 0.2));
    double late = 0;
    double random = 0;
    for (int seed = 0; seed < 5; seed++) {
      late += lateLoss(Studies.run(spec(space, seed), 50, objective));
      random += lateLoss(Studies.run(spec(space, seed).withSampler("random"), 50, objective));
    }
    assertThat(late).isLessThan(0.5 * random);
  }

  @Test
  void spreads_overTheFront_ofTwoObjectives() throws IOException {
    StudySpec spec =
        StudySpec.of("m", SearchSpace.of(X), Goal.minimize("a"), Goal.minimize("b"))
            .withSampler("tpe");
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
  }

  @Test
  void starts_withTheDefaults_orElseTheCentre() throws IOException {
    SearchSpace preset =
        SearchSpace.of(Real.of("x", 0, 1).preset(0.1), Int.of("n", 1, 9).preset(2));
    assertThat(Studies.first("tpe", preset).row()).containsExactly(0.1, 2);
    SearchSpace plain = SearchSpace.of(Real.log("x", 0.01, 1), Int.of("n", 1, 9));
    assertThat(Studies.first("tpe", plain).row()[0]).isBetween(0.0999, 0.1001);
    assertThat(Studies.first("tpe", plain).row()[1]).isEqualTo(5);
    SearchSpace believed = SearchSpace.of(Real.of("x", 0, 1).prior(0.8, 0.1));
    assertThat(Studies.first("tpe", believed).unit()[0]).isBetween(0.79, 0.81);
  }

  @Test
  void looks_moreWhereThePriorSays() throws IOException {
    int near = 0;
    for (int seed = 0; seed < 10; seed++) {
      SearchSpace space = SearchSpace.of(Real.of("x", 0, 1).prior(0.9, 0.05));
      for (Trial trial : Studies.run(spec(space, seed), 6, c -> Evaluation.of(0)).finished()) {
        near += trial.row()[0] > 0.7 ? 1 : 0;
      }
    }
    assertThat(near).isGreaterThan(50); // of 60
  }

  @Test
  void keeps_away_fromPendingTrials() throws IOException {
    SearchSpace space = SearchSpace.of(X);
    StudyView view = Studies.run(spec(space, 3), 30, c -> Evaluation.of(Math.abs(c.get(X) - 1)));
    double[] next = Studies.suggest(view, 0).row();
    double nearest = Double.POSITIVE_INFINITY;
    for (int trial = 0; trial < 20; trial++) {
      nearest = Math.min(nearest, Math.abs(Studies.suggest(view, trial).row()[0] - next[0]));
    }
    Trial busy = view.finished().get(0);
    StudyView crowded = Studies.running(view, Collections.nCopies(40, busy));
    double density = 0;
    for (int trial = 0; trial < 20; trial++) {
      density += Math.abs(Studies.suggest(crowded, trial).row()[0] - busy.row()[0]) < 0.3 ? 1 : 0;
    }
    assertThat(nearest).isLessThan(1);
    assertThat(density).isLessThanOrEqualTo(2);
  }

  @Test
  void suggests_newConfigurations_whileThereAreAny() throws IOException {
    SearchSpace space = SearchSpace.of(Int.of("n", 1, 5), KIND);
    StudyView view =
        Studies.run(spec(space, 1), 100, c -> Evaluation.of(c.get(KIND).equals("left") ? 0 : 1));
    assertThat(view.finished().stream().map(t -> t.configuration().toString()))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  @Test
  void learns_aboutFailures_whenTold() throws IOException {
    Map<String, Value> avoiding = Map.of("avoid_failed", Value.of(true));
    long heeded = failures(avoiding);
    long ignored = failures(Map.of());
    assertThat(heeded).isLessThan(ignored);
  }

  /** The left half fails and would be the better one. */
  private static long failures(Map<String, Value> options) throws IOException {
    long failed = 0;
    for (int seed = 0; seed < 5; seed++) {
      StudyView view =
          Studies.run(
              spec(SearchSpace.of(X), seed, options),
              50,
              c -> Evaluation.of(c.get(X) < 0 ? Double.NaN : c.get(X)));
      failed += view.finished().stream().filter(t -> t.objectives().length == 0).count();
    }
    return failed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"beta", "bandwidth_factor", "candidates"})
  void refuses_optionsThatMakeNoSense(String option) {
    StudySpec spec = spec(Branches.SPACE, 1, Map.of(option, Value.of(0)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(option);
  }

  @Test
  void splits_aTenthAndNeverAll() {
    TpeOptions options = new TpeOptions();
    assertThat(options.better(2)).isEqualTo(1);
    assertThat(options.better(10)).isEqualTo(1);
    assertThat(options.better(11)).isEqualTo(2);
    assertThat(options.better(100)).isEqualTo(10);
    assertThat(options.better(10_000)).isEqualTo(25);
  }
}
