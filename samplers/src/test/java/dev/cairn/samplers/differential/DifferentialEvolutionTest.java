package dev.cairn.samplers.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Branches;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Categorical;
import dev.cairn.space.Column;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferentialEvolutionTest {
  private static final List<Real> X =
      IntStream.range(0, 5).mapToObj(i -> Real.of("x" + i, -5, 5)).toList();
  private static final Categorical<String> KIND = Categorical.of("kind", "a", "b", "c");

  private static StudyView run(
      SearchSpace space,
      Map<String, Value> options,
      long seed,
      int trials,
      Function<Configuration, Evaluation> objective)
      throws IOException {
    StudySpec spec =
        StudySpec.of("d", space, Goal.minimize("loss"))
            .withSampler(Algorithm.of("differential-evolution", options));
    return Studies.run(spec.withSeed(seed), trials, objective);
  }

  private static Evaluation sphere(Configuration c) {
    return Evaluation.of(X.stream().mapToDouble(x -> Math.pow(c.get(x) - 1, 2)).sum());
  }

  @Test
  void finds_theOptimumOfTheSphere() throws IOException {
    for (String mutation : List.of("rand", "current-to-best")) {
      Map<String, Value> options =
          Map.of("mutation", Value.of(mutation), "population", Value.of(20));
      StudyView view = run(SearchSpace.of(X), options, 1, 4000, DifferentialEvolutionTest::sphere);
      assertThat(Studies.best(view)).as(mutation).isLessThan(1e-8);
    }
  }

  @Test
  void finds_theGoodBranch() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      StudyView view = run(Branches.SPACE, Map.of(), seed, 150, Branches::evaluate);
      Configuration found = Ranking.best(view).orElseThrow().configuration();
      assertThat(found.get(Branches.KIND)).as("seed %s", seed).isEqualTo("right");
      assertThat(Studies.best(view)).as("seed %s", seed).isLessThan(0.2);
    }
  }

  @Test
  void members_areTheBestOfTheirPlaces() throws IOException {
    StudyView view = run(SearchSpace.of(X), Map.of(), 3, 100, DifferentialEvolutionTest::sphere);
    Population population = view.state(new Population.Growth(10));
    for (int place = 0; place < 10; place++) {
      double least = Double.POSITIVE_INFINITY;
      for (Trial trial : view.finished()) {
        least = trial.number() % 10 == place ? Math.min(least, trial.objectives()[0]) : least;
      }
      assertThat(population.members().get(place).objectives()[0]).isEqualTo(least);
    }
  }

  @Test
  void failedMembers_areReplaced() throws IOException {
    StudyView view =
        run(
            SearchSpace.of(X),
            Map.of(),
            1,
            200,
            c -> c.get(X.get(0)) < 0 ? Evaluation.of(Double.NaN) : sphere(c));
    long failed =
        view.state(new Population.Growth(10)).members().stream()
            .filter(trial -> trial.objectives().length == 0)
            .count();
    assertThat(failed).isZero();
  }

  @Test
  void mutant_isBasePlusScaledDifference() {
    Mutant mutant = new Mutant(new DifferentialOptions(), Stream.of(1));
    Column number = SearchSpace.of(X).columns().get(0);
    assertThat(mutant.coordinate(number, 0.5, 0.5, 0.6, 0.4)).isCloseTo(0.6, within(1e-12));
    assertThat(mutant.coordinate(number, 0.2, 0.6, 0.5, 0.5)).isCloseTo(0.4, within(1e-12));
    assertThat(mutant.coordinate(number, 0.9, 0.9, 1, 0)).isEqualTo(1);
    assertThat(mutant.coordinate(number, 0.5, 0.5, Double.NaN, 0.4)).isEqualTo(0.5);
    assertThat(mutant.coordinate(number, 0.5, Double.NaN, 0.3, 0.3)).isEqualTo(0.5);
  }

  @Test
  void category_stays_whereTheOthersAgree() {
    Mutant mutant = new Mutant(new DifferentialOptions(), Stream.of(1));
    Column kind = SearchSpace.of(KIND).columns().get(0);
    double second = kind.domain().encode(1);
    int other = 0;
    for (int i = 0; i < 100; i++) {
      assertThat(mutant.coordinate(kind, second, second, 0.1, 0.1)).isEqualTo(second);
      double jumped = mutant.coordinate(kind, second, second, 0.1, 0.9);
      other += kind.domain().decode(jumped) == 1 ? 0 : 1;
    }
    assertThat(other).isBetween(20, 50);
  }

  @Test
  void asks_atOnce_whileAllAreRunning() {
    StudySpec spec =
        StudySpec.of("d", SearchSpace.of(X), Goal.minimize("loss"))
            .withSampler("differential-evolution");
    StudyView busy = new StudyView(spec, 1, 50, StudyView.empty(spec).finished(), List.of());
    assertThat(Samplers.create(spec).suggest(busy, Stream.of(1))).isPresent();
  }

  @Test
  void refuses_aPopulationTooSmall() {
    assertThatThrownBy(() -> new DifferentialOptions(3, Mutation.RAND, 0.5, 0.5))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("population");
  }
}
