package dev.cairn.samplers.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.random.Stream;
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

class RegularizedEvolutionTest {
  private static final Categorical<String> KIND = Categorical.of("kind", "left", "right");
  private static final Real RATE = Real.log("rate", 1e-4, 1).when(KIND.is("left"));
  private static final Int DEPTH = Int.of("depth", 1, 30).when(KIND.is("right"));
  private static final Permutation<String> ORDER = Permutation.of("order", "a", "b", "c", "d");
  private static final SearchSpace MIXED = SearchSpace.of(KIND, RATE, DEPTH, ORDER);
  private static final SearchSpace LINE = SearchSpace.of(Real.of("x", 0, 1));

  /** Best on the right, at depth 11, with the order reversed. */
  private static Evaluation mixed(Configuration c) {
    double own =
        c.has(DEPTH)
            ? Math.abs(c.get(DEPTH) - 11) / 30.0
            : 0.5 + Math.abs(Math.log10(c.get(RATE)) + 2);
    List<String> order = c.get(ORDER);
    double misplaced = 0;
    for (int i = 0; i < 4; i++) {
      misplaced += order.get(i).equals("dcba".substring(i, i + 1)) ? 0 : 0.2;
    }
    return Evaluation.of(own + misplaced);
  }

  private static StudySpec spec(SearchSpace space, long seed, Map<String, Value> options) {
    return Studies.spec("regularized-evolution", options, space, seed);
  }

  private static double mean(String sampler, Function<Configuration, Evaluation> objective)
      throws IOException {
    double sum = 0;
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = spec(MIXED, seed, Map.of()).withSampler(sampler);
      StudyView view = Studies.run(spec, 80, objective);
      sum += Ranking.best(view).orElseThrow().objectives()[0] / 5;
    }
    return sum;
  }

  @Test
  void beats_randomSearch_onConditionsAndOrders() throws IOException {
    assertThat(mean("regularized-evolution", RegularizedEvolutionTest::mixed))
        .isLessThan(0.5 * mean("random", RegularizedEvolutionTest::mixed));
  }

  @Test
  void mutates_onlyTheLiving_howeverGoodTheDeadWere() throws IOException {
    Map<String, Value> options = Map.of("population", Value.of(4), "sample", Value.of(2));
    StudyView view = Studies.run(spec(LINE, 3, options), 30, c -> Evaluation.of(c.raw()[0]));
    for (Trial trial : view.finished().subList(4, 30)) {
      String reason = trial.lineage().reason();
      int parent = Integer.parseInt(reason.substring("mutant of trial ".length()));
      assertThat(parent).isBetween(trial.number() - 4, trial.number() - 1);
    }
  }

  @Test
  void aSampleOfAll_isTheBestOfTheLiving() throws IOException {
    Map<String, Value> options = Map.of("population", Value.of(3), "sample", Value.of(3));
    StudyView view = Studies.run(spec(LINE, 3, options), 3, c -> Evaluation.of(c.raw()[0]));
    int best = Ranking.best(view).orElseThrow().number();
    var sampler = Samplers.create(spec(LINE, 3, options));
    long ofBest =
        Stream.of(1)
            .longs(300)
            .filter(
                seed ->
                    sampler
                        .suggest(view.before(3, Double.NaN), Stream.of(seed))
                        .orElseThrow()
                        .reason()
                        .endsWith(" " + best))
            .count();
    assertThat(ofBest).isBetween(180L, 240L); // 1 - (2/3)^3 of 300 is 211
  }

  @Test
  void learns_fromWhatOthersTried() throws IOException {
    StudyView others =
        Studies.run(
            spec(LINE, 1, Map.of()).withSampler("random"), 30, c -> Evaluation.of(c.raw()[0]));
    var next = Samplers.create(spec(LINE, 1, Map.of())).suggest(others, Stream.of(1)).orElseThrow();
    assertThat(next.reason()).startsWith("mutant of trial ");
  }

  @Test
  void refuses_aSampleLargerThanThePopulation() {
    StudySpec spec = spec(LINE, 1, Map.of("sample", Value.of(21)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The sample is 21");
  }
}
