package dev.cairn.samplers.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableLengthGaTest {
  /** Nine tenths of the way from what a random block is worth to nothing. */
  private static final double TARGET = 0.5;

  private static final int MOST = 600;
  private static final Real X = Real.of("x", 0, 1);
  private static final Repeat FIRST = Repeat.of("first", 0, 4, X);
  private static final Repeat SECOND = Repeat.of("second", 2, 6, X);
  private static final SearchSpace LISTS = SearchSpace.of(FIRST, SECOND);

  private static StudySpec spec(SearchSpace space, long seed, Map<String, Value> options) {
    return Studies.spec("variable-length-ga", options, space, seed);
  }

  /** The check of the method: in 21 of 30 seeds at least. */
  @Test
  void reaches_theTarget_beforeAGeneticAlgorithmOfFixedLength() throws IOException {
    int wins = 0;
    for (int seed = 0; seed < 30; seed++) {
      StagedNetwork network = StagedNetwork.of(seed);
      wins += grown(network, seed) < fixed(network, seed) ? 1 : 0;
    }
    assertThat(wins).isGreaterThanOrEqualTo(21);
  }

  private static int grown(StagedNetwork network, long seed) throws IOException {
    StudySpec spec = spec(StagedNetwork.SPACE, seed, Map.of());
    List<Trial> trials = Studies.run(spec, MOST, network::evaluate).finished();
    for (int i = 0; i < trials.size(); i++) {
      if (trials.get(i).objectives()[0] <= TARGET) {
        return i + 1;
      }
    }
    return MOST;
  }

  private static int fixed(StagedNetwork network, long seed) {
    return new FixedLengthGa(StagedNetwork.SPACE, new VariableLengthOptions())
        .evaluations(network::loss, TARGET, MOST, seed);
  }

  @Test
  void grows_byOneElement_whenALengthBringsNothingBetter() throws IOException {
    StudySpec spec = spec(StagedNetwork.SPACE, 1, Map.of());
    StudyView view = Studies.run(spec, 60, StagedNetwork.of(1)::evaluate);
    int length = 1;
    for (Trial trial : view.finished()) {
      int now = StagedNetwork.length(trial.configuration());
      assertThat(now).isBetween(length, length + 1);
      length = now;
    }
    assertThat(length).isGreaterThan(2);
  }

  @Test
  void stopsGrowing_whenLongerIsNoBetter() throws IOException {
    StudySpec spec = spec(LISTS, 1, Map.of("list", Value.of("second")));
    StudyView view = Studies.run(spec, 120, c -> Evaluation.of(Math.abs(c.get(SECOND).size() - 3)));
    long good = view.finished().stream().skip(80).filter(t -> t.objectives()[0] == 0).count();
    assertThat(good).isGreaterThan(25);
  }

  @Test
  void beginsWithOneElement_whereAListMayBeEmpty() throws IOException {
    StudyView view = Studies.run(spec(LISTS, 1, Map.of()), 5, c -> Evaluation.of(0));
    assertThat(view.finished()).allMatch(t -> t.configuration().get(FIRST).size() == 1);
  }

  @Test
  void refuses_aSpaceWithoutAList() {
    StudySpec spec = spec(SearchSpace.of(X), 1, Map.of());
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("needs a list that every configuration has");
  }

  @Test
  void refuses_aListThatIsNotThere_andNamesTheNearest() {
    StudySpec spec = spec(LISTS, 1, Map.of("list", Value.of("secnd")));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'secnd'")
        .hasMessageContaining("second");
  }
}
