package dev.cairn.samplers.gp.carbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarbsTest {
  private static final Real SIZE = Real.log("size", 1, 100).preset(2.0);
  private static final Real RATE = Real.of("rate", 0, 1).preset(0.5);
  private static final SearchSpace SPACE = SearchSpace.of(SIZE, RATE);

  private static StudySpec spec(Map<String, Value> options) {
    return Studies.spec("carbs", options, SPACE, 1);
  }

  private static final StudySpec REPEATING = spec(Map.of()).withPolicy(new Policy(0, true));

  /** Better with size; the best rate grows with it. */
  private static double loss(double size, double rate) {
    double gap = rate - 0.3 - 0.2 * Math.log10(size);
    return Math.pow(size, -0.5) + gap * gap;
  }

  private static Evaluation evaluate(Configuration c) {
    return Evaluation.of(loss(c.get(SIZE), c.get(RATE))).cost(c.get(SIZE));
  }

  private static Suggestion suggest(StudySpec spec, Past past) {
    return Samplers.create(spec).suggest(past.view(), Stream.of(7)).orElseThrow();
  }

  @Test
  void counts_inTheFront_whatNothingCheaperBeats() {
    Past past = new Past(REPEATING);
    double[][] costsAndLosses = {{1, 1}, {2, 0.5}, {4, 0.6}, {8, 0.4}, {16, 0.45}, {32, 0.1}};
    for (double[] pair : costsAndLosses) {
      past.complete(new double[] {pair[0], 0.5}, pair[1], pair[0]);
    }
    Front front = Front.of(Place.of(past.trials()), 0, false);
    assertThat(front.units()).hasSize(4);
    assertThat(Math.exp(front.least())).isCloseTo(1, within(1e-9));
    assertThat(Math.exp(front.most())).isCloseTo(32, within(1e-9));
  }

  @Test
  void counts_ofTheCheapestFifth_onlyTheBest() {
    Past past = new Past(REPEATING);
    for (int i = 1; i <= 10; i++) {
      past.complete(new double[] {i, 0.5}, 1 - 0.05 * i, i);
    }
    Front front = Front.of(Place.of(past.trials()), 0.2, false);
    assertThat(Math.exp(front.least())).isCloseTo(2, within(1e-9));
    assertThat(front.units()).hasSize(9);
  }

  /** As in the example of the published code, with the sign turned. */
  @Test
  void wants_asingleTrial_toBeatTheLuckiestBeforeIt() {
    Past past = new Past(REPEATING);
    double[][] trials = {{1, 0}, {1, -1}, {2, -0.6}, {3, -0.55}, {3, -0.75}, {4, -0.8}};
    for (double[] pair : trials) {
      past.complete(new double[] {pair[0], 0.5}, pair[1], pair[0]);
    }
    List<Place> places = Place.of(past.trials());
    assertThat(costs(Front.of(places, 0, true))).containsExactly(1, 3, 4);
    assertThat(costs(Front.of(places, 0, false))).containsExactly(1, 2, 3, 4);
  }

  private static List<Integer> costs(Front front) {
    return front.places().stream()
        .map(place -> (int) Math.round(Math.exp(place.logCost())))
        .toList();
  }

  @Test
  void models_theFront_asAFunctionOfCost() {
    double[] logCosts = {0, 1, 2, 3, 4};
    double[] values = {1, 0.5, 0.2, 0, -0.1};
    FrontModel model = FrontModel.of(logCosts, values);
    double[] at = model.at(new double[] {-5, 0, 2, 4, 9});
    assertThat(at[0]).isEqualTo(at[1]).isCloseTo(1, within(0.1));
    assertThat(at[2]).isCloseTo(0.2, within(0.1));
    assertThat(at[4]).isEqualTo(at[3]).isCloseTo(-0.1, within(0.1));
  }

  @Test
  void steps_byPartsOfADecade_onLogScales() {
    Locality locality = Locality.of(SPACE, 0.3);
    double square = 0;
    double[] centre = {0.5, 0.5};
    for (int seed = 0; seed < 2000; seed++) {
      double[] unit = locality.near(centre, Stream.of(seed));
      assertThat(unit[0]).isBetween(0.0, 1.0);
      square += Math.pow((unit[0] - 0.5) * 2, 2) / 2000; // in decades, of which there are two
    }
    assertThat(Math.sqrt(square)).isCloseTo(0.3, within(0.02));
    double near = locality.logDensity(new double[] {0.65, 0.5}, List.of(centre));
    assertThat(near).isCloseTo(-0.5, within(1e-9));
  }

  @Test
  void startsNear_theDefaults() {
    Past past = new Past(spec(Map.of()));
    double[] row = suggest(spec(Map.of()), past).row();
    assertThat(Math.abs(Math.log10(row[0] / 2))).isLessThan(1.2);
  }

  @Test
  void runsAgain_whatHasFewestTrials_whereRepetitionIsAllowed() {
    Past past = new Past(REPEATING);
    for (int i = 1; i <= 6; i++) {
      past.complete(new double[] {i, 0.5}, loss(i, 0.5), i);
    }
    Suggestion again = suggest(REPEATING, past);
    assertThat(again.reason()).startsWith("again");
    assertThat(past.trials()).anyMatch(trial -> trial.row()[0] == again.row()[0]);
    past.running(again.row());
    assertThat(suggest(REPEATING, past).reason()).startsWith("near");
  }

  @Test
  void runsNothingAgain_whereRepetitionIsNot() {
    StudySpec spec = spec(Map.of());
    Past past = new Past(spec);
    for (int i = 1; i <= 6; i++) {
      past.complete(new double[] {i, 0.5}, loss(i, 0.5), i);
    }
    assertThat(suggest(spec, past).reason()).startsWith("near");
  }

  @Test
  void spends_nothingBeyond_theDearest() throws IOException {
    StudyView view = Studies.run(spec(Map.of("dearest", Value.of(5.0))), 40, CarbsTest::evaluate);
    List<Trial> late = view.finished().subList(15, view.finished().size());
    assertThat(late).allMatch(trial -> trial.cost() < 6);
    assertThat(late).anyMatch(trial -> trial.cost() > 3);
  }

  @Test
  void finds_theDriftingOptimum_atEveryCost() throws IOException {
    StudyView view = Studies.run(spec(Map.of()), 60, CarbsTest::evaluate);
    for (double most : new double[] {10, 30, 100}) {
      double best =
          view.finished().stream()
              .filter(trial -> trial.cost() <= most)
              .mapToDouble(trial -> trial.objectives()[0])
              .min()
              .orElseThrow();
      assertThat(best).as("up to %s", most).isLessThan(Math.pow(most, -0.5) + 0.06);
    }
  }

  @Test
  void keepsFrom_whereTrialsFail() throws IOException {
    StudyView view = run(spec(Map.of()));
    StudyView blind = run(spec(Map.of()).withSampler("random"));
    assertThat(failures(view)).isLessThan(5).isLessThan(failures(blind));
  }

  private static StudyView run(StudySpec spec) throws IOException {
    return Studies.run(spec, 40, c -> c.get(RATE) > 0.75 ? Evaluation.of(Double.NaN) : evaluate(c));
  }

  private static long failures(StudyView view) {
    return view.finished().stream().filter(trial -> trial.objectives().length == 0).count();
  }

  @Test
  void searches_categoriesToo_andWithoutCosts() throws IOException {
    Categorical<String> kind = Categorical.of("kind", "a", "b", "c");
    StudySpec spec =
        StudySpec.of("t", SearchSpace.of(kind, RATE), Goal.minimize("loss")).withSampler("carbs");
    StudyView view =
        Studies.run(
            spec, 30, c -> Evaluation.of((c.get(kind).equals("c") ? 0 : 1) + c.get(RATE)).cost(0));
    assertThat(view.finished()).anyMatch(trial -> trial.objectives()[0] < 0.1);
  }
}
