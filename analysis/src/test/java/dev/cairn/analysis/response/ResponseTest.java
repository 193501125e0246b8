package dev.cairn.analysis.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ResponseTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final Real Y = Real.of("y", 0, 1);
  private static final Categorical<String> KIND = Categorical.of("kind", "plain", "steep");
  private static final Real SLOPE = Real.log("slope", 0.1, 10).when(KIND.is("steep"));

  private static StudyView study(
      SearchSpace space, Goal goal, int trials, ToDoubleFunction<Configuration> value) {
    StudySpec spec = StudySpec.of("s", space, goal);
    var random = new Random(4);
    var ledger = new Ledger();
    ledger.add(new Event.Opened(spec));
    for (int i = 0; i < trials; i++) {
      double[] row = space.sample(random);
      double told = goal.flip(value.applyAsDouble(space.configuration(row)));
      ledger.add(new Event.Asked(i, Double.NaN, -1, "me", i));
      ledger.add(new Event.Suggested(i, row, new Lineage("random", "")));
      ledger.add(
          new Event.Told(
              i, 1, State.COMPLETE, new double[] {told}, new double[0], Map.of(), 1, "", i));
    }
    return ledger.view();
  }

  private static double bowl(Configuration c) {
    return 1 + Math.pow(c.get(X) - 0.3, 2) + Math.pow(c.get(Y) - 0.7, 2);
  }

  @Test
  void theTruth_liesWithinTwoDeviations_mostOfTheTime() {
    SearchSpace space = SearchSpace.of(X, Y);
    Response response =
        Response.of(study(space, Goal.minimize("loss"), 200, ResponseTest::bowl), 0);
    var random = new Random(9);
    int within = 0;
    double error = 0;
    for (int i = 0; i < 1000; i++) {
      double[] row = space.sample(random);
      Estimate estimate = response.at(row);
      double off = Math.abs(estimate.mean() - bowl(space.configuration(row)));
      within += off <= 2 * estimate.deviation() ? 1 : 0;
      error += off / 1000;
    }
    assertThat(within).isBetween(900, 1000);
    assertThat(error).as("mean error, of values that deviate by 0.15").isLessThan(0.03);
    assertThat(response.trials()).isEqualTo(200);
  }

  @Test
  void theRegion_isTheDiscAboutTheBest() {
    SearchSpace space = SearchSpace.of(X, Y);
    Response response =
        Response.of(study(space, Goal.minimize("loss"), 2000, ResponseTest::bowl), 0);
    Region region = response.near(0.04, 20);
    // values up to 4 % above 1 are a disc of radius 0.2
    assertThat(region.best()).isCloseTo(1, within(0.01));
    assertThat(region.share()).isCloseTo(Math.PI * 0.04, within(0.03));
    assertThat(region.extents()).hasSize(2);
    assertThat(region.extents().get(0).ranges().get(0)[0]).isCloseTo(0.1, within(0.05));
    assertThat(region.extents().get(0).ranges().get(0)[1]).isCloseTo(0.5, within(0.05));
    assertThat(region.samples()).hasSize(20).allMatch(space::contains);
    assertThat(bowl(space.configuration(region.samples().get(0)))).isLessThan(1.02);
  }

  @Test
  void aValueToMaximize_isShownAsTheUserHasIt() {
    SearchSpace space = SearchSpace.of(X, Y);
    Response response =
        Response.of(study(space, Goal.maximize("score"), 500, c -> 10 - bowl(c)), 0);
    assertThat(response.at(new double[] {0.3, 0.7}).mean()).isCloseTo(9, within(0.03));
    assertThat(response.bestObserved()).isCloseTo(9, within(0.01));
    Region region = response.near(0.01, 1);
    assertThat(region.threshold()).isLessThan(region.best());
  }

  @Test
  void surfacesFollowTheColumns_andWhatIsInactiveDoesNotMatter() {
    SearchSpace space = SearchSpace.of(X, KIND, SLOPE);
    StudyView view =
        study(
            space,
            Goal.minimize("loss"),
            400,
            c -> c.get(X) * (c.has(SLOPE) ? 1 + c.get(SLOPE) : 1));
    Response response = Response.of(view, 0);
    double[] plain = {0.5, 0, 3};
    double[] other = {0.5, 0, Double.NaN};
    assertThat(response.at(plain)).isEqualTo(response.at(other));
    Surface along =
        response.over(plain, space.columns().get(0), Optional.of(space.columns().get(1)), 11);
    assertThat(along.x()).hasSize(11).startsWith(0).endsWith(1);
    assertThat(along.y()).containsExactly(0, 1);
    assertThat(Arrays.stream(along.estimates()[0]).mapToDouble(Estimate::mean).toArray()[10])
        .isCloseTo(1, within(0.15));
    assertThat(along.estimates()[1][10].mean()).isGreaterThan(along.estimates()[0][10].mean());
    assertThat(Response.of(view, 0).at(plain)).isEqualTo(response.at(plain));
  }

  @Test
  void ofManyTrials_theNewestAndTheBestCount() {
    StudyView view = study(SearchSpace.of(X, Y), Goal.minimize("loss"), 5000, ResponseTest::bowl);
    Response response = Response.of(view, 0);
    double best = view.finished().stream().mapToDouble(t -> t.objectives()[0]).min().orElseThrow();
    assertThat(response.trials()).isEqualTo(4000);
    assertThat(response.bestObserved()).isEqualTo(best);
    assertThat(response.samples().values())
        .endsWith(view.finished().get(4999).objectives()[0])
        .contains(view.finished().get(3000).objectives()[0]);
    assertThat(response.at(new double[] {0.3, 0.7}).mean()).isCloseTo(1, within(0.02));
  }

  @Test
  void withoutATrial_nothingIsExpected() {
    StudyView empty = study(SearchSpace.of(X), Goal.minimize("loss"), 0, c -> 0);
    assertThatThrownBy(() -> Response.of(empty, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("No trial of 's' has a value yet");
  }
}
