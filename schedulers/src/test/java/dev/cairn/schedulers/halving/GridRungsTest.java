package dev.cairn.schedulers.halving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.schedulers.Played;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.testkit.DiceProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where rungs are on a grid of fidelities. */
class GridRungsTest {
  private static final List<String> NAMES = List.of("epoch", "fraction");
  private static final Grid COARSE = Grid.of(NAMES, new double[][] {{3, 0.25}, {9, 0.5}, {27, 1}});

  /** Steps that cost these, of one fidelity. */
  private static Fidelity costing(double... costs) {
    double[][] steps =
        Arrays.stream(costs).mapToObj(cost -> new double[] {cost}).toArray(double[][]::new);
    return Fidelity.of(Grid.of(List.of("work"), steps));
  }

  private static StudySpec spec(Algorithm scheduler, Grid grid) {
    return StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
        .withFidelity(grid)
        .withSampler(DiceProvider.ID)
        .withScheduler(scheduler);
  }

  @Test
  void rungs_areAllSteps_whereTheyGrowByMoreThanEta() {
    // 1, 3, 9, 27 and 81 are nearest to 1, 6, 6, 36 and the full step
    assertThat(Levels.of(costing(1, 6, 36, 100), 1, 3)).containsExactly(1, 6, 36);
  }

  @Test
  void rungs_leaveStepsOut_whereTheyGrowByLess() {
    assertThat(Levels.of(costing(1, 2, 4, 8, 16, 32, 64), 1, 4)).containsExactly(1, 4, 16);
    assertThat(Levels.of(costing(1, 2, 4, 8, 16, 32, 64), 2, 4)).containsExactly(2, 8, 32);
  }

  @Test
  void rungs_areNotLost_whereAStepIsALittleBelowThem() {
    assertThat(Levels.of(costing(1, 2.9, 8.5, 27), 1, 3)).containsExactly(1, 2.9, 8.5);
  }

  @Test
  void rungs_ofOneFidelityAsAGrid_areThoseOfTheFidelity() {
    Fidelity epochs = new Fidelity("epoch", 1, 81);
    Fidelity steps = costing(1, 3, 9, 27, 81);
    assertThat(Levels.of(steps, 1, 3)).containsExactly(Levels.of(epochs, 1, 3));
    List<Design> expected = Design.hyperband(epochs, 1, 3);
    List<Design> round = Design.hyperband(steps, 1, 3);
    assertThat(round).hasSameSizeAs(expected);
    for (int i = 0; i < round.size(); i++) {
      assertThat(round.get(i).levels()).containsExactly(expected.get(i).levels());
      assertThat(round.get(i).places()).containsExactly(expected.get(i).places());
    }
  }

  @Test
  void brackets_haveARungAStep_evenWhereMoreHalvingsWouldFit() {
    // 36 times is 3.3 halvings by 3; there are steps for two: 9, 3, 1; 5, 1; 3
    List<Design> round = Design.hyperband(Fidelity.of(COARSE), 0.75, 3);
    assertThat(round).hasSize(3);
    assertThat(round.get(0).levels()).containsExactly(0.75, 4.5, 27);
    assertThat(round.get(0).places()).containsExactly(9, 3, 1);
    assertThat(round.get(1).levels()).containsExactly(4.5, 27);
    assertThat(round.get(1).places()).containsExactly(5, 1);
    assertThat(round.get(2).levels()).containsExactly(27);
    assertThat(round.get(2).places()).containsExactly(3);
  }

  @Test
  void asha_promotesOnAGrid_unlessItIsToStop() {
    Played promoting = Played.of(spec(Algorithm.of("asha"), COARSE));
    Trial first = promoting.ask();
    assertThat(first.until()).isEqualTo(0.75);
    assertThat(promoting.report(first, 0.75, 1)).isEqualTo(Verdict.PAUSE);
    Algorithm stop = Algorithm.of("asha", Map.of("mode", Value.of("stop")));
    assertThat(Played.of(spec(stop, COARSE)).ask().until()).isEqualTo(27);
  }

  @Test
  void theDefault_goesOnPausing_thoughTrialsStartAnew() {
    Played study = Played.of(spec(Algorithm.of("auto"), COARSE));
    for (int i = 0; i < 20; i++) {
      Trial trial = study.ask();
      double from = trial.reached();
      assertThat(trial.until()).isEqualTo(from == 0 ? 0.75 : from == 0.75 ? 4.5 : 27);
      if (trial.until() < 27) {
        assertThat(study.report(trial, trial.until(), trial.number())).isEqualTo(Verdict.PAUSE);
      } else {
        study.tell(trial, trial.number());
      }
    }
    assertThat(study.study().view().repeated()).isPositive();
  }

  private static Study open(MemoryJournal journal, Grid grid) throws IOException {
    StudySpec spec = spec(Algorithm.of("hyperband"), grid);
    return Study.open(spec, journal, InstantSource.fixed(Instant.EPOCH), "a");
  }

  private static void play(Study study, int attempts) throws IOException {
    for (int i = 0; i < attempts; i++) {
      Trial trial = ((Next.Run) study.ask()).trial();
      study.tell(trial.number(), trial.attempt(), Evaluation.of(trial.number()));
    }
  }

  @Test
  void hyperband_deepensAGrid_byStepsOnTop() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    Study study = open(journal, COARSE);
    play(study, 9 + 3 + 1);
    assertThat(study.trial(0).orElseThrow().state()).isEqualTo(State.COMPLETE);
    assertThat(study.evaluations()).isCloseTo((9 * 0.75 + 3 * 4.5 + 27) / 27, within(1e-12));
    double[][] more = {{3, 0.25}, {9, 0.5}, {27, 1}, {81, 1}};
    Study deeper = open(journal, Grid.of(NAMES, more));
    assertThat(deeper.trial(0).orElseThrow().state()).isEqualTo(State.PAUSED);
    assertThat(deeper.evaluations()).isCloseTo((9 * 0.75 + 3 * 4.5 + 27) / 81, within(1e-12));
    play(deeper, 27 - 9 + 9 - 3 + 3 - 1);
    Trial last = ((Next.Run) deeper.ask()).trial();
    assertThat(last.number()).isZero();
    assertThat(last.until()).isEqualTo(81);
    deeper.tell(0, last.attempt(), Evaluation.of(0));
    // only epochs rise on the last step, but it was not said that they can be gone on with
    assertThat(deeper.evaluations())
        .isCloseTo((27 * 0.75 + 9 * 4.5 + 3 * 27 + 81) / 81, within(1e-12));
  }

  @Test
  void anotherGrid_isRefused_alsoWithMoreOnTop() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    open(journal, COARSE);
    double[][] other = {{3, 0.25}, {9, 0.25}, {27, 1}, {81, 1}};
    assertThatThrownBy(() -> open(journal, Grid.of(NAMES, other)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fidelity.grid: was [");
  }
}
