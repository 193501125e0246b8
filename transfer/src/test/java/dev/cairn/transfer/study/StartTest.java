package dev.cairn.transfer.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Int;
import dev.cairn.space.Prior;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.ModelSize;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StartTest {
  private static final Real RATE = Real.log("rate", 1e-5, 1);
  private static final Int BATCH = Int.log("batch", 1, 1024);
  private static final Real DROPOUT = Real.of("dropout", 0, 0.5);
  private static final Categorical<String> KIND = Categorical.of("kind", "a", "b");
  private static final SearchSpace SPACE = SearchSpace.of(RATE, BATCH, DROPOUT, KIND);

  private static StudySpec spec(String name, ModelSize size) {
    return StudySpec.of(name, SPACE, Goal.minimize("loss")).withSize(size);
  }

  private static StudySpec spec(String name, double parameters) {
    return spec(name, ModelSize.of("parameters", parameters));
  }

  private static double rate(double size) {
    return 0.3 / Math.sqrt(size);
  }

  private static double batch(double size) {
    return 4 * Math.pow(size, 0.25);
  }

  /** A study whose best rate falls and whose best batch grows with the first size. */
  private static StudyView tuned(StudySpec spec, double noise, int trials) {
    RandomGenerator random = Stream.of(trials, spec.name().hashCode());
    double size = List.copyOf(spec.size().values().values()).get(0);
    var ledger = new Ledger();
    ledger.add(new Event.Opened(spec));
    for (int n = 0; n < trials; n++) {
      double[] row = spec.space().sample(random);
      double loss =
          1
              + 0.05 * Math.pow(Math.log(row[0] / rate(size)), 2)
              + 0.05 * Math.pow(Math.log(row[1] / batch(size)), 2)
              + Math.pow(row[2] - 0.3, 2)
              + row[3]
              + noise * random.nextGaussian();
      ledger.add(new Event.Asked(n, Double.NaN, -1, "s", 0));
      ledger.add(new Event.Suggested(n, row, new Lineage("random/1", "")));
      ledger.add(
          new Event.Told(
              n, 1, State.COMPLETE, new double[] {loss}, new double[0], Map.of(), 0, "", 0));
    }
    return ledger.view();
  }

  private static List<StudyView> small(double... sizes) {
    var studies = new ArrayList<StudyView>();
    for (double size : sizes) {
      studies.add(tuned(spec("s" + (long) size, size), 0.002, 120));
    }
    return studies;
  }

  @Test
  void predictedSettings_becomePriors_andTheFirstConfiguration() {
    Start start = Start.of(spec("large", 1e6), small(1e2, 1e3, 1e4));
    Prior rate = start.settings().get(0).prior();
    assertThat(start.spec().space().priors()).containsEntry("rate", rate);
    assertThat(rate.mean()).isCloseTo(rate(1e6), within(0.5 * rate(1e6)));
    assertThat(rate.spread()).isBetween(Math.log(2) / 1.96 - 1e-12, 2.0);
    assertThat(start.spec().space().priors()).containsOnlyKeys("rate", "batch");
    assertThat(start.spec().from()).containsExactly("s100", "s1000", "s10000");
    assertThat(start.first().get(RATE)).isCloseTo(rate.mean(), within(1e-9));
    assertThat((double) start.first().get(BATCH)).isBetween(0.5 * batch(1e6), 2 * batch(1e6));
    assertThat(start.first().get(KIND)).isEqualTo("a");
    assertThat(start.first().get(DROPOUT)).isBetween(0.1, 0.5);
    assertThat(start.reason())
        .contains(
            "predicted for parameters 1.000e+06 by s100 (parameters 100)", "as best in s10000");
    assertThat(start.notes()).isEmpty();
  }

  @Test
  void theSpread_isThatOfTheInterval_andNeverLess_thanAFactorOfTwoIn95Percent() {
    for (Start.Predicted one : Start.of(spec("large", 1e8), small(1e2, 1e3, 1e4)).settings()) {
      double implied = Math.log(one.interval().high() / one.interval().low()) / (2 * 1.96);
      assertThat(one.prior().spread())
          .isCloseTo(Math.max(implied, Math.log(2) / 1.96), within(1e-12));
    }
  }

  @Test
  void asManySizesAsCoefficients_giveWidePriors_andSaySo() {
    Start start = Start.of(spec("large", 1e5), small(1e2, 1e4));
    assertThat(start.notes()).singleElement().asString().contains("as many sizes as coefficients");
    assertThat(start.settings())
        .allSatisfy(
            one ->
                assertThat(one.prior().spread())
                    .isGreaterThanOrEqualTo(2 * Math.log(2) / 1.96 - 1e-12));
  }

  @Test
  void aPriorOfTheUsers_stays_andIsNotPredicted() {
    SearchSpace own = SearchSpace.of(RATE.prior(0.5, 0.1), BATCH, DROPOUT, KIND);
    StudySpec large =
        StudySpec.of("large", own, Goal.minimize("loss")).withSize(ModelSize.of("parameters", 1e6));
    Start start = Start.of(large, small(1e2, 1e3, 1e4));
    assertThat(start.settings()).extracting(Start.Predicted::setting).containsExactly("batch");
    assertThat(start.spec().space().priors()).containsEntry("rate", new Prior(0.5, 0.1));
  }

  @Test
  void aSizeThatNeverDiffers_isLeftOut_andRefused_whereOnlyTheLargeOneDiffers() {
    var small = new ArrayList<StudyView>();
    for (double size : new double[] {1e2, 1e3, 1e4}) {
      ModelSize both = ModelSize.of("parameters", size).and("tokens", 1e9);
      small.add(tuned(spec("s" + (long) size, both), 0.002, 120));
    }
    ModelSize same = ModelSize.of("tokens", 1e9).and("parameters", 1e6);
    assertThat(Start.of(spec("large", same), small).settings()).hasSize(2);
    ModelSize more = ModelSize.of("tokens", 1e10).and("parameters", 1e6);
    assertThatThrownBy(() -> Start.of(spec("large", more), small))
        .hasMessageContaining("The size tokens is 1.0E9 in every study")
        .hasMessageContaining("1.0E10 in large");
  }

  @Test
  void whatCannotPredict_isRefused_withWhatToDo() {
    StudySpec large = spec("large", 1e6);
    List<StudyView> two = small(1e2, 1e3);
    StudyView without = tuned(spec("other", 1e4), 0, 20);
    assertThatThrownBy(() -> Start.of(spec("large", ModelSize.NONE), two))
        .hasMessageContaining("The study large declares no size");
    assertThatThrownBy(() -> Start.of(spec("large", ModelSize.of("rows", 1)), two))
        .hasMessageContaining("s100 declares the sizes parameters, and large declares rows");
    assertThatThrownBy(() -> Start.of(large, two.subList(0, 1)))
        .hasMessageContaining("all of one size");
    assertThatThrownBy(() -> Start.of(spec("s100", 1e6), two)).hasMessageContaining("from itself");
    StudySpec other =
        StudySpec.of("large", SPACE, Goal.maximize("accuracy"))
            .withSize(ModelSize.of("parameters", 1e6));
    assertThatThrownBy(() -> Start.of(other, two))
        .hasMessageContaining("the most accuracy and s100 for the least loss");
    SearchSpace narrow = SearchSpace.of(Real.log("rate", 0.5, 1), BATCH);
    StudySpec apart =
        StudySpec.of("large", narrow, Goal.minimize("loss"))
            .withSize(ModelSize.of("parameters", 1e8));
    assertThatThrownBy(() -> Start.of(apart, List.of(two.get(0), two.get(1), without)))
        .hasMessageContaining("none of which is within 0.5");
  }

  @Test
  void aStudyThatGoesOn_keepsThePriorsThatItStartedWith() {
    Start start = Start.of(spec("large", 1e6), small(1e2, 1e3, 1e4));
    StudySpec plain = spec("large", 1e6);
    assertThat(Start.continued(plain, start.spec())).isEqualTo(start.spec());
    assertThat(Start.continued(plain.withStart(start.spec().from(), Map.of()), start.spec()))
        .isEqualTo(start.spec());
    assertThat(Start.continued(plain, plain)).isEqualTo(plain);
    assertThatThrownBy(
            () -> Start.continued(plain.withStart(List.of("s100"), Map.of()), start.spec()))
        .hasMessageContaining("was started from s100, s1000, s10000, not from s100");
    assertThatThrownBy(() -> Start.continued(start.spec(), plain))
        .hasMessageContaining("was started from nothing");
  }
}
