package dev.cairn.samplers.quantile;

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
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
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

class CqrTest {

  private static StudySpec spec(SearchSpace space, long seed, Map<String, Value> options) {
    return Studies.spec("cqr", options, space, seed);
  }

  /** The mean loss of the last 20 of 60 trials, over five seeds. */
  private static double late(
      SearchSpace space, String sampler, Function<Configuration, Evaluation> objective)
      throws IOException {
    double sum = 0;
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = spec(space, seed, Map.of()).withSampler(sampler);
      for (Trial trial : Studies.run(spec, 60, objective).finished().subList(40, 60)) {
        sum += trial.objectives()[0] / 100;
      }
    }
    return sum;
  }

  @Test
  void learns_branchesOfAMixedSpace() throws IOException {
    double cqr = late(Branches.SPACE, "cqr", Branches::evaluate);
    double random = late(Branches.SPACE, "random", Branches::evaluate);
    assertThat(cqr).isLessThan(0.4 * random);
  }

  @Test
  void starts_withTheDefaults_orElseTheCentre() throws IOException {
    SearchSpace preset = SearchSpace.of(Real.of("x", 0, 1).preset(0.1));
    SearchSpace plain = SearchSpace.of(Real.of("x", 0, 1));
    assertThat(Studies.first("cqr", preset).row()).containsExactly(0.1);
    assertThat(Studies.first("cqr", plain).row()).containsExactly(0.5);
  }

  @Test
  void says_whichQuantileWasDrawn() throws IOException {
    List<Trial> trials =
        Studies.run(spec(Branches.SPACE, 1, Map.of()), 8, Branches::evaluate).finished();
    assertThat(trials.get(4).lineage().reason()).isEqualTo("startup: random");
    assertThat(trials.get(5).lineage().reason()).contains("quantile, the least of 2000 draws");
  }

  @Test
  void suggests_newConfigurations_whileThereAreAny() throws IOException {
    SearchSpace space = SearchSpace.of(Int.of("n", 1, 5), KIND);
    StudyView view = Studies.run(spec(space, 1, Map.of()), 100, c -> Evaluation.of(1));
    assertThat(view.finished().stream().map(t -> t.configuration().toString()))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  @Test
  void learns_whereTrialsFail() throws IOException {
    StudyView view =
        Studies.run(
            spec(SearchSpace.of(X), 1, Map.of()),
            50,
            c -> Evaluation.of(c.get(X) < 0 ? Double.NaN : c.get(X)));
    assertThat(view.finished().stream().skip(20))
        .filteredOn(t -> t.state() == State.FAILED)
        .hasSizeLessThan(8); // chance alone gives 15
  }

  @Test
  void refuses_constraintsAndSeveralObjectives() {
    StudySpec constrained = spec(Branches.SPACE, 1, Map.of()).withConstraints("limit");
    assertThatThrownBy(() -> Samplers.create(constrained))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("constraints");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantiles", "calibration", "rounds", "rate"})
  void refuses_optionsThatMakeNoSense(String option) {
    StudySpec spec = spec(Branches.SPACE, 1, Map.of(option, Value.of(0)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(option);
  }
}
