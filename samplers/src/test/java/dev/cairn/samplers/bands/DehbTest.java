package dev.cairn.samplers.bands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Branches;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Categorical;
import dev.cairn.space.Parameter;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DehbTest {
  private static final SearchSpace LINE = SearchSpace.of(Real.of("x", 0, 1));

  private static StudySpec spec(Map<String, Value> options) {
    return Studies.spec("dehb", options, LINE, 1).withFidelity("epoch", 1, 27);
  }

  private static Suggestion suggest(StudyView view, double until, long key) {
    return Samplers.create(view.spec())
        .suggest(view.before(view.asked(), until), Stream.of(key))
        .orElseThrow();
  }

  @Test
  void beginsAtRandom_untilTheLowestPopulationIsFull() {
    Past past = new Past(spec(Map.of()));
    for (int i = 0; i < 26; i++) {
      past.running(new double[] {0.5});
    }
    assertThat(suggest(past.view(), 1, 1).reason()).isEqualTo("a first member, at random");
  }

  @Test
  void takesParents_fromTheBestOfTheNextLowerFidelity() {
    Past past = new Past(spec(Map.of()));
    for (int i = 0; i < 27; i++) {
      double x = i < 12 ? 0.5 + 0.001 * i : i / 27.0; // twelve are as many as run to 3 epochs
      past.running(new double[] {x}, 1).reported(1, new double[] {i}, new double[0]);
    }
    for (int key = 0; key < 100; key++) {
      Suggestion made = suggest(past.view(), 3, key);
      assertThat(made.row()[0]).isBetween(0.49, 0.52);
      assertThat(made.reason()).contains("of 12, by three of 12 parents");
    }
  }

  @Test
  void takesParents_fromItsOwnFidelity_whereABracketBegins() {
    Past past = new Past(spec(Map.of()));
    for (int i = 0; i < 20; i++) {
      past.running(new double[] {0.9}, 1).reported(1, new double[] {i}, new double[0]);
    }
    for (int i = 0; i < 5; i++) {
      past.running(new double[] {0.5 + 0.001 * i}, 3).reported(3, new double[] {i}, new double[0]);
    }
    past.running(new double[] {0.1}, 9).reported(9, new double[] {0}, new double[0]);
    for (int key = 0; key < 100; key++) {
      assertThat(suggest(past.view(), 3, key).reason()).contains("by three of 5 parents");
    }
  }

  @Test
  void keepsValues_onWhichAllAgree() {
    var space = SearchSpace.of(IntStream.range(0, 8).mapToObj(DehbTest::bit).toList());
    StudySpec spec = Studies.spec("dehb", Map.of(), space, 1).withFidelity("epoch", 1, 27);
    Past past = new Past(spec);
    double[] ones = DoubleStream.generate(() -> 1).limit(8).toArray();
    for (int i = 0; i < 27; i++) {
      past.running(ones, 1).reported(1, new double[] {i}, new double[0]);
    }
    for (int key = 0; key < 100; key++) {
      assertThat(suggest(past.view(), 1, key).row()).containsOnly(1);
    }
  }

  private static Parameter<?> bit(int index) {
    return Categorical.of("bit" + index, "0", "1");
  }

  @Test
  void whoIsAsGood_takesThePlace() {
    Past past = new Past(spec(Map.of()));
    for (int i = 0; i < 54; i++) { // 27 have a place
      past.running(new double[] {i < 27 ? 0 : 0.5}, 1).reported(1, new double[] {7}, new double[0]);
    }
    for (int key = 0; key < 100; key++) {
      assertThat(suggest(past.view(), 1, key).row()[0]).isEqualTo(0.5);
    }
  }

  @Test
  void members_areWhoRanToTheirFidelity_notWhoPassedIt() {
    Past past = new Past(spec(Map.of()));
    for (int i = 0; i < 27; i++) {
      past.running(new double[] {0.5}, 9).reported(1, new double[] {i}, new double[0]);
    }
    assertThat(suggest(past.view(), 1, 1).reason()).isEqualTo("a first member, at random");
  }

  @Test
  void improves_aBranchedSpace_withoutFidelity() throws IOException {
    double dehb = 0;
    double random = 0;
    for (int seed = 0; seed < 10; seed++) {
      StudySpec spec = Studies.spec("dehb", Map.of(), Branches.SPACE, seed);
      dehb += Studies.best(Studies.run(spec, 200, Branches::evaluate));
      random += Studies.best(Studies.run(spec.withSampler("random"), 200, Branches::evaluate));
    }
    assertThat(dehb).isLessThan(0.3 * random);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eta", "scale"})
  void refuses_optionsThatMakeNoSense(String option) {
    StudySpec spec = spec(Map.of(option, Value.of(0)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(option);
  }
}
