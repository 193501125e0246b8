package dev.cairn.samplers.multiobjective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.sampling.population.Individual;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurvivalTest {
  private static List<Integer> numbers(Stream<Individual> individuals) {
    return individuals.map(individual -> individual.trial().number()).sorted().toList();
  }

  private static List<Integer> crowded(int room, Trials trials) {
    return numbers(trials.state(new Crowded(room)).stream().map(Crowded.Survivor::individual));
  }

  private static List<Integer> niched(int population, int divisions, Trials trials) {
    Nsga3Options options = new Nsga3Options(population, divisions, 0, 1, 5, 1, 5);
    return numbers(trials.state(new Niched(options, 2, 1)).individuals().stream());
  }

  @Test
  void nsga2_letsTheDominatedDieFirst_thenTheMostCrowded() {
    Trials trials = new Trials(2).add(0, 4).add(4, 0).add(2, 2).add(5, 5).add(1, 3);
    assertThat(crowded(4, trials)).containsExactly(0, 1, 2, 4);
    assertThat(crowded(4, trials.add(1.1, 2.9))).containsExactly(0, 1, 2, 4);
    assertThat(crowded(4, trials.add(2.5, 1.5))).containsExactly(0, 1, 4, 6);
  }

  @Test
  void infeasible_dieFirst_theWorstOfThemBefore() {
    double[] best = {0, 0};
    Trials trials = new Trials(2).add(2, best).add(1, best).add(9, 9).add(3, best).add(8, 10);
    for (List<Integer> survivors : List.of(crowded(4, trials), niched(4, 3, trials))) {
      assertThat(survivors).containsExactly(0, 1, 2, 4);
    }
  }

  @Test
  void nsga3_keepsOneForEachDirection() {
    Trials trials = new Trials(2).add(0, 1).add(0.02, 0.98).add(0.05, 0.95).add(1, 0);
    trials.add(0.66, 0.34).add(0.07, 0.93).add(0.34, 0.66).add(0.03, 0.97);
    assertThat(niched(4, 3, trials)).containsExactly(0, 3, 4, 6);
  }

  @Test
  void nsga3_comparesObjectives_ofDifferentSize() {
    Trials trials = new Trials(2).add(0, 1e6).add(0.02, 0.98e6).add(0.05, 0.95e6).add(1, 0);
    trials.add(0.66, 0.34e6).add(0.07, 0.93e6).add(0.34, 0.66e6).add(0.03, 0.97e6);
    assertThat(niched(4, 3, trials)).containsExactly(0, 3, 4, 6);
  }

  @Test
  void moead_keepsTheBestOfEachWeighting() {
    MoeadOptions options = new MoeadOptions(4, 1, 0.9, 20, 1, 5, 1, 5);
    Trials trials = new Trials(2).add(0, 100).add(1, 0).add(0.45, 45).add(0.6, 60).add(0.3, 55);
    Decomposed.Solutions solutions = trials.state(new Decomposed(options, 2));
    List<Integer> all =
        numbers(
            Arrays.stream(solutions.of())
                .filter(Objects::nonNull)
                .map(Individual.class::cast)
                .distinct());
    assertThat(all).containsExactly(0, 1, 2, 4);
    assertThat(solutions.ideal()).containsExactly(0, 0);
  }

  @Test
  void moead_replacesNoMoreThanItMay() {
    MoeadOptions options = new MoeadOptions(4, 1, 0.9, 2, 1, 5, 1, 5);
    Trials trials = new Trials(2).add(5, 5).add(6, 6);
    Decomposed.Solutions before = trials.state(new Decomposed(options, 2));
    assertThat(Arrays.stream(before.of()).filter(Objects::nonNull)).hasSize(4);
    Decomposed.Solutions after = trials.add(1, 1).state(new Decomposed(options, 2));
    long replaced =
        Arrays.stream(after.of())
            .filter(s -> Objects.requireNonNull(s).trial().number() == 2)
            .count();
    assertThat(replaced).isEqualTo(2);
  }
}
