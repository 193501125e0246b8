package dev.cairn.samplers.bands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorBandTest {
  private static final int DRAWS = 2000;
  private static final SearchSpace LINE = SearchSpace.of(Real.of("x", 0, 1).prior(0.2, 0.02));

  private static StudySpec spec(Map<String, Value> options) {
    return Studies.spec("priorband", options, LINE, 1).withFidelity("epoch", 1, 27);
  }

  /** The share of suggestions whose reason begins so. */
  private static double share(StudyView view, double until, String source) {
    var sampler = Samplers.create(view.spec());
    int count = 0;
    for (int key = 0; key < DRAWS; key++) {
      var made = sampler.suggest(view.before(view.asked(), until), Stream.of(key)).orElseThrow();
      count += made.reason().startsWith(source) ? 1 : 0;
    }
    return count / (double) DRAWS;
  }

  @Test
  void trustsThePriors_moreTheFurtherATrialRuns() {
    StudyView none = StudyView.empty(spec(Map.of()));
    assertThat(share(none, 1, "random")).isBetween(0.46, 0.54); // 1 / (1 + 3^0)
    assertThat(share(none, 3, "random")).isBetween(0.22, 0.28); // 1 / (1 + 3^1)
    assertThat(share(none, 27, "random")).isBetween(0.02, 0.05); // 1 / (1 + 3^3)
    assertThat(share(none, 27, "around the best")).isZero();
  }

  private static StudyView after(double best) {
    Past past = new Past(spec(Map.of()));
    for (int i = 0; i < 12; i++) {
      past.complete(new double[] {best + 0.005 * i}, i, 1);
    }
    return past.view();
  }

  @Test
  void trustsTheBest_wherePriorsMislead() {
    assertThat(share(after(0.8), 27, "from the priors")).isLessThan(0.01);
    assertThat(share(after(0.8), 27, "around the best")).isGreaterThan(0.9);
    assertThat(share(after(0.19), 27, "from the priors")).isGreaterThan(0.7);
  }

  @Test
  void knowsNoBest_beforeABracketIsSpent() {
    Past past = new Past(spec(Map.of()));
    for (int i = 0; i < 3; i++) { // a bracket costs three full evaluations: 1 + 3 * 2 / 3
      assertThat(share(past.view(), 27, "around the best")).as("after %s", i).isZero();
      past.complete(new double[] {0.8}, i, 1);
    }
    assertThat(share(past.view(), 27, "around the best")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eta", "mutation", "spread"})
  void refuses_optionsThatMakeNoSense(String option) {
    StudySpec spec = spec(Map.of(option, Value.of(0)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(option);
  }
}
