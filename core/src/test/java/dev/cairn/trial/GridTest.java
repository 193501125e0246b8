package dev.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.random.Stream;
import dev.cairn.space.Int;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final List<String> NAMES = List.of("epoch", "fraction");
  private static final Grid GRID = grid(new double[][] {{3, 0.25}, {9, 0.5}, {27, 1}});
  private static final Fidelity SCALE = Fidelity.of(GRID);

  private static Grid grid(double[]... steps) {
    return Grid.of(NAMES, steps);
  }

  private static void assertRefused(Runnable grid, String path, String message) {
    assertThatThrownBy(grid::run)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((InvalidInputException) e).path()).isEqualTo(path));
  }

  @Test
  void aStep_costsTheProductOfItsValues() {
    assertThat(GRID.steps()).extracting(Grid.Step::cost).containsExactly(0.75, 4.5, 27.0);
    assertThat(SCALE.low()).isEqualTo(0.75);
    assertThat(SCALE.high()).isEqualTo(27);
    assertThat(GRID.costsTheProduct()).isTrue();
  }

  @Test
  void aStep_costsWhatIsGiven() {
    Grid priced = GRID.withCost(1, 6, 40);
    assertThat(priced.steps()).extracting(Grid.Step::cost).containsExactly(1.0, 6.0, 40.0);
    assertThat(priced.costsTheProduct()).isFalse();
    assertThat(Fidelity.of(priced).values(6)).containsExactly(at(9, 0.5));
  }

  private static Map.Entry<String, Double>[] at(double epoch, double fraction) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<String, Double>[] entries =
        new Map.Entry[] {Map.entry("epoch", epoch), Map.entry("fraction", fraction)};
    return entries;
  }

  @Test
  void aPlaceOnTheScale_isNamedByItsStep() {
    assertThat(SCALE.values(4.5)).containsExactly(at(9, 0.5));
    assertThat(SCALE.values(0)).containsExactly(at(0, 0));
    assertThat(SCALE.values(5)).containsExactly(at(27, 1));
    assertThat(SCALE.at(Map.of("fraction", 0.5, "epoch", 9.0, "loss", 0.1))).isEqualTo(4.5);
  }

  @Test
  void whatIsNoStep_isRefusedWithTheSteps() {
    assertRefused(
        () -> SCALE.at(Map.of("epoch", 5.0, "fraction", 0.5)),
        "fidelity",
        "at epoch 5, fraction 0.5, which is no step of the grid; expected (epoch, fraction) to be"
            + " one of (3, 0.25), (9, 0.5), (27, 1).");
    assertRefused(
        () -> SCALE.at(Map.of("epoch", 9.0)), "fidelity", "lacks the fidelity 'fraction'");
    assertThat(SCALE.problem(4.5)).isEmpty();
    assertThat(SCALE.problem(5)).hasValueSatisfying(p -> assertThat(p).contains("no step"));
    assertThat(SCALE.problem(0)).hasValueSatisfying(p -> assertThat(p).contains("expected > 0"));
  }

  @Test
  void aLevel_isRoundedToTheNearestStepByRatio() {
    assertThat(GRID.nearest(0.1)).isEqualTo(0.75);
    assertThat(GRID.nearest(1.8)).isEqualTo(0.75); // 2.4 times against 2.5
    assertThat(GRID.nearest(2)).isEqualTo(4.5);
    assertThat(GRID.nearest(100)).isEqualTo(27);
    assertThat(grid(new double[] {1, 1}, new double[] {4, 1}).nearest(2)).isEqualTo(4);
  }

  @Test
  void roundingUp_endsAtTheFullStep() {
    assertThat(GRID.atLeast(0.1)).isEqualTo(0.75);
    assertThat(GRID.atLeast(0.75)).isEqualTo(0.75);
    assertThat(GRID.atLeast(0.76)).isEqualTo(4.5);
    assertThat(GRID.atLeast(27 * (1 + 1e-12))).isEqualTo(27);
    assertThat(GRID.atLeast(28)).isEqualTo(27);
  }

  @Test
  void aStepOnWhichWhatCannotGoOnRises_startsAnew() {
    Grid steps =
        grid(new double[] {3, 0.25}, new double[] {9, 0.25}, new double[] {9, 1})
            .withResumable("epoch");
    Fidelity scale = Fidelity.of(steps);
    assertThat(scale.start(0.75, 2.25)).isEqualTo(0.75);
    assertThat(scale.start(2.25, 9)).isZero();
    assertThat(scale.start(0.75, 9)).isZero();
    assertThat(scale.start(0, 9)).isZero();
    assertThat(Fidelity.of(steps.withResumable()).start(0.75, 2.25)).isZero();
    assertThat(Fidelity.of(steps.withResumable("epoch", "fraction")).start(2.25, 9))
        .isEqualTo(2.25);
    assertThat(new Fidelity("epoch", 1, 9).start(3, 9)).isEqualTo(3);
  }

  @Test
  void aGridThatDoesNotRise_isRefused() {
    String third = "fidelity.grid[2]";
    assertRefused(
        () -> grid(new double[][] {{3, 0.25}, {9, 0.5}, {7, 1}}),
        third,
        "The epoch falls from 9.0 to 7.0 at step 3");
    assertRefused(
        () -> grid(new double[][] {{3, 0.25}, {9, 0.5}, {9, 0.5}}),
        third,
        "Steps 2 and 3 of the grid are equal; expected one of epoch, fraction to rise.");
    assertRefused(() -> grid(new double[][] {{3, 0.25}, {9, 0.5}, {27}}), third, "has 1 values");
    assertRefused(
        () -> grid(new double[][] {{0, 0.25}, {9, 0.5}}),
        "fidelity.grid[0]",
        "The epoch of step 1 is 0.0; expected above 0.");
    assertRefused(
        () -> grid(new double[][] {{1, Double.NaN}, {9, 0.5}}), "fidelity.grid[0]", "NaN");
    assertRefused(() -> grid(new double[] {3, 0.25}), "fidelity.grid", "two steps at least");
    assertRefused(
        () -> Grid.of(List.of("epoch", "epoch"), new double[][] {{1, 1}, {2, 2}}),
        "fidelity.grid",
        "named twice");
  }

  @Test
  void aCostThatDoesNotRise_isRefused() {
    String cost = "fidelity.cost";
    assertRefused(() -> GRID.withCost(1, 2), cost, "3 steps, but 2 costs");
    assertRefused(() -> GRID.withCost(-1, 2, 3), cost, "Step 1 of the grid costs -1.0");
    assertRefused(() -> GRID.withCost(1, 3, 3), cost, "expected more than 3.0, which the step");
    assertRefused(() -> GRID.withCost(1, 3, Double.POSITIVE_INFINITY), cost, "Infinity");
  }

  @Test
  void namesThatMeanSomethingElse_areRefused() {
    assertRefused(
        () -> GRID.withResumable("epochs"), "fidelity.resumable", "Did you mean 'epoch'?");
    StudySpec spec =
        StudySpec.of("s", SearchSpace.of(Int.of("depth", 1, 9)), Goal.minimize("loss"));
    assertRefused(
        () ->
            spec.withFidelity(Grid.of(List.of("depth", "epoch"), new double[][] {{1, 1}, {2, 2}})),
        "fidelity",
        "The fidelity 'depth' has the name of a parameter");
    assertRefused(
        () -> spec.withFidelity(Grid.of(List.of("epoch", "loss"), new double[][] {{1, 1}, {2, 2}})),
        "fidelity",
        "'loss' is blank or used twice");
  }

  @Test
  void moreStepsOnTop_deepenAGrid_andNothingElseDoes() {
    Grid higher = grid(new double[][] {{3, 0.25}, {9, 0.5}, {27, 1}, {81, 1}});
    Grid finer = grid(new double[][] {{3, 0.25}, {9, 0.25}, {27, 1}, {81, 1}});
    Fidelity epochs = new Fidelity("epoch", 1, 100);
    assertThat(SCALE.deepened(Fidelity.of(higher))).isEqualTo(Fidelity.of(higher));
    assertThat(SCALE.deepened(Fidelity.of(finer))).isEqualTo(SCALE);
    assertThat(SCALE.deepened(Fidelity.of(higher.withResumable("epoch")))).isEqualTo(SCALE);
    assertThat(SCALE.deepened(epochs)).isEqualTo(SCALE);
    assertThat(epochs.deepened(new Fidelity("round", 2, 200)))
        .isEqualTo(new Fidelity("epoch", 1, 200));
  }

  /** Against all steps looked at one by one, on random grids. */
  @Test
  void everyPlace_isRoundedToAStep() {
    for (int seed = 0; seed < 200; seed++) {
      Stream random = Stream.of(seed);
      double[][] steps = new double[2 + random.nextInt(6)][2];
      double[] last = {0.1, 0.1};
      for (double[] step : steps) {
        int rising = random.nextInt(2);
        step[rising] = last[rising] * (1 + 3 * random.nextDouble() + 1e-3);
        step[1 - rising] = last[1 - rising] * (random.nextBoolean() ? 1 : 2);
        last = step;
      }
      Grid grid = grid(steps);
      double[] costs = grid.steps().stream().mapToDouble(Grid.Step::cost).toArray();
      double place = costs[0] * Math.pow(costs[costs.length - 1] / costs[0], random.nextDouble());
      double nearest = grid.nearest(place);
      double up = grid.atLeast(place);
      assertThat(costs).as("seed %s", seed).contains(nearest, up);
      assertThat(Arrays.stream(costs).filter(cost -> cost >= place).min().orElseThrow())
          .as("seed %s", seed)
          .isEqualTo(up);
      double ratio = Math.abs(Math.log(nearest / place));
      assertThat(Arrays.stream(costs).map(cost -> Math.abs(Math.log(cost / place))))
          .as("seed %s", seed)
          .allMatch(other -> other >= ratio - 1e-9);
      for (Grid.Step step : grid.steps()) {
        Fidelity scale = Fidelity.of(grid);
        assertThat(scale.at(scale.values(step.cost()))).isEqualTo(step.cost());
      }
    }
  }
}
