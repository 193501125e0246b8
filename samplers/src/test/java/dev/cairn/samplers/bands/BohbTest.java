package dev.cairn.samplers.bands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Branches;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BohbTest {
  private static final SearchSpace LINE = SearchSpace.of(Real.of("x", 0, 1));
  private static final Map<String, Value> MODEL = Map.of("random_share", Value.of(0));

  private static StudySpec spec(Map<String, Value> options) {
    return Studies.spec("bohb", options, LINE, 1).withFidelity("epoch", 1, 27);
  }

  /** Trials over the line that report one loss at 1 and another at 3. */
  private static Past reported(int trials, int further) {
    Past past = new Past(spec(MODEL));
    for (int i = 0; i < trials; i++) {
      double x = (i + 0.5) / trials;
      past.running(new double[] {x}).reported(1, new double[] {x}, new double[0]);
      if (i < further) {
        past.reported(3, new double[] {1 - x}, new double[0]);
      }
    }
    return past;
  }

  private static double mean(StudyView view) {
    double sum = 0;
    for (int key = 0; key < 50; key++) {
      sum += Studies.suggest(view, key).row()[0] / 50;
    }
    return sum;
  }

  @Test
  void learns_fromTheLargestFidelity_withEnoughTrials() {
    StudyView low = reported(30, 3).view();
    StudyView high = reported(30, 30).view();
    assertThat(Studies.suggest(low, 1).reason()).contains("30 trials at fidelity 1.0");
    assertThat(Studies.suggest(high, 1).reason()).contains("30 trials at fidelity 3.0");
    assertThat(mean(low)).isLessThan(0.3);
    assertThat(mean(high)).isGreaterThan(0.7);
  }

  @Test
  void isRandom_whileNoFidelityHasEnough() {
    StudyView few = reported(3, 0).view(); // two good and two bad are needed for one column
    assertThat(Studies.suggest(few, 1).reason()).startsWith("random: no model yet");
    assertThat(Studies.suggest(reported(4, 0).view(), 1).reason()).startsWith("log l/g");
  }

  @Test
  void isRandom_forAThirdOfTheTrials() {
    StudyView view = reported(30, 30).view();
    var sampler = Samplers.create(spec(Map.of()));
    long random = 0;
    for (int key = 0; key < 600; key++) {
      var stream = Stream.of(key);
      random += sampler.suggest(view, stream).orElseThrow().reason().startsWith("random") ? 1 : 0;
    }
    assertThat(random).isBetween(160L, 240L);
  }

  @Test
  void keepsAway_fromWhereTrialsFail() {
    Past past = new Past(spec(MODEL));
    for (int i = 0; i < 40; i++) {
      double x = (i + 0.5) / 40;
      if (x < 0.5) {
        past.failed(new double[] {x});
      } else {
        past.complete(new double[] {x}, Math.abs(x - 0.75), 1);
      }
    }
    assertThat(mean(past.view())).isGreaterThan(0.6);
  }

  @Test
  void learns_branchesOfAMixedSpace() throws IOException {
    assertThat(late("bohb")).isLessThan(0.75 * late("random"));
  }

  /** The mean loss of the last 20 of 60 trials, over five seeds. */
  private static double late(String sampler) throws IOException {
    double sum = 0;
    for (int seed = 0; seed < 5; seed++) {
      StudySpec spec = Studies.spec(sampler, Map.of(), Branches.SPACE, seed);
      for (Trial trial : Studies.run(spec, 60, Branches::evaluate).finished().subList(40, 60)) {
        sum += trial.objectives()[0] / 100;
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples", "bandwidth_factor", "minimum_bandwidth"})
  void refuses_optionsThatMakeNoSense(String option) {
    StudySpec spec = spec(Map.of(option, Value.of(0)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(option);
  }
}
