package dev.cairn.benchmarks.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static final Problems ANALYTIC = Problems.at(Optional.empty());
  private static final List<String> GROUPS =
      List.of("synthetic", "mixed", "conditional", "further");

  @Test
  void select_takesNamesPatternsAndGroups() {
    assertThat(names("branin", "z*", "constrained"))
        .containsExactly("branin", "zdt1", "gramacy", "pressure_vessel");
  }

  @Test
  void select_takesEachProblemOnce() {
    assertThat(names("branin", "synthetic", "branin"))
        .containsExactly("branin", "hartmann6", "levy10", "rastrigin6");
  }

  @Test
  void single_isEveryProblemWithOneObjectiveAndNothingElse() {
    Problems all = Problems.at(Optional.of(Path.of("elsewhere")));
    assertThat(all.select(List.of(Problems.SINGLE))).hasSize(15);
    assertThat(names(Problems.SINGLE)).hasSize(6).doesNotContain("lcbench-3945");
  }

  @Test
  void further_areProblemsOfTheirOwn() {
    Problems all = Problems.at(Optional.of(Path.of("elsewhere")));
    List<Problem> further = all.select(List.of("further"));
    assertThat(further).hasSize(20).doesNotContainAnyElementsOf(all.select(List.of("single")));
    assertThat(further).extracting(Problem::kind).containsOnly(Kind.SINGLE);
  }

  @Test
  void an_unknownProblem_isRefusedWithTheNearest() {
    assertThatThrownBy(() -> names("brannin"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("brannin")
        .hasMessageContaining("Did you mean 'branin'?");
  }

  @Test
  void a_surrogateWithoutItsData_isRefusedWithTheVariable() {
    assertThatThrownBy(() -> names("lcbench-3945"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("CAIRN_YAHPO");
  }

  @Test
  void a_folderWithoutModels_isNamed() {
    Problems elsewhere = Problems.at(Optional.of(Path.of("no-such-folder")));
    Problem problem = elsewhere.find("lcbench-3945").orElseThrow();
    assertThatThrownBy(() -> value(problem, new double[problem.space().size()]))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no-such-folder");
  }

  @Test
  void every_problem_makesAStudy() {
    for (Problem problem : ANALYTIC.all()) {
      StudySpec spec = problem.study();
      assertThat(spec.name()).isEqualTo(problem.name());
      assertThat(spec.goals()).isEqualTo(problem.goals());
      assertThat(spec.fidelity()).isEqualTo(problem.fidelity());
    }
  }

  @Test
  void every_kind_isScoredByWhatItsYardstickHas() {
    for (Problem problem : ANALYTIC.all()) {
      Yardstick yardstick = problem.yardstick();
      switch (problem.kind()) {
        case SINGLE, FIDELITY -> assertThat(yardstick.regret(yardstick.best())).isZero();
        case CONSTRAINED -> assertThat(yardstick.best()).isFinite();
        case MULTIPLE -> assertThat(yardstick.reference()).hasSameSizeAs(problem.goals());
      }
    }
  }

  @Test
  void regret_isZeroAtTheBestAndOneAtARandomGuess_inEitherDirection() {
    Yardstick up = Yardstick.of(99, 49);
    Yardstick down = Yardstick.of(-3, 1);
    assertThat(up.regret(99)).isZero();
    assertThat(up.regret(49)).isEqualTo(1);
    assertThat(up.regret(74)).isEqualTo(0.5);
    assertThat(down.regret(0)).isEqualTo(0.75);
  }

  @Test
  void no_randomPoint_isBetterThanTheBestKnown() {
    for (Problem problem : ANALYTIC.select(GROUPS)) {
      Stream random = Stream.of(7, problem.name().hashCode());
      for (int i = 0; i < 2000; i++) {
        double[] unit = random.doubles(problem.space().size()).toArray();
        assertThat(value(problem, unit))
            .as("%s at %s", problem.name(), Arrays.toString(unit))
            .isGreaterThanOrEqualTo(problem.yardstick().best());
      }
    }
  }

  @Test
  void the_medianOfRandomPoints_isNearTheOneKnown() {
    for (Problem problem : ANALYTIC.select(GROUPS)) {
      Stream random = Stream.of(11, problem.name().hashCode());
      SearchSpace space = problem.space();
      double[] values = new double[4001];
      Arrays.setAll(values, i -> value(problem, random.doubles(space.size()).toArray()));
      Arrays.sort(values);
      Yardstick yardstick = problem.yardstick();
      assertThat(yardstick.regret(values[2000])).as(problem.name()).isCloseTo(1, within(0.1));
    }
  }

  private static double value(Problem problem, double... unit) {
    SearchSpace space = problem.space();
    return problem.evaluate(space.configuration(space.decode(unit)), Double.NaN).objectives()[0];
  }

  private static List<String> names(String... words) {
    return ANALYTIC.select(List.of(words)).stream().map(Problem::name).toList();
  }
}
