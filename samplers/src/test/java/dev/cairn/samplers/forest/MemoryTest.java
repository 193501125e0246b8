package dev.cairn.samplers.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final StudySpec SPEC =
      StudySpec.of("m", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
          .withConstraints("limit")
          .withFidelity("epoch", 1, 9);

  private final Ledger ledger = new Ledger();
  private int asked;

  private int ask() {
    int trial = asked++;
    if (trial == 0) {
      ledger.add(new Event.Opened(SPEC));
    }
    ledger.add(new Event.Asked(trial, Double.NaN, -1, "s", trial));
    ledger.add(new Event.Suggested(trial, new double[] {0.1 * trial}, new Lineage("s", "")));
    return trial;
  }

  private void report(int trial, double loss, double limit) {
    ledger.add(new Event.Reported(trial, 1, 3, new double[] {loss}, new double[] {limit}, 0));
  }

  private void tell(State state, double loss, double limit) {
    tell(ask(), state, loss, limit);
  }

  private void tell(int trial, State state, double loss, double limit) {
    double[] none = {};
    boolean failed = state == State.FAILED;
    double[] losses = failed ? none : new double[] {loss};
    double[] limits = failed ? none : new double[] {limit};
    ledger.add(
        new Event.Told(
            trial, 1, state, losses, limits, Map.of(), 1, failed ? "broken" : "", trial));
  }

  private Memory memory() {
    StudyView view = ledger.view();
    return Memory.of(view);
  }

  @Test
  void gives_failedTrials_theWorstLoss() {
    tell(State.COMPLETE, 1, -1);
    tell(State.FAILED, Double.NaN, Double.NaN);
    tell(State.COMPLETE, 7, -1);
    Memory memory = memory();
    assertThat(memory.trials()).extracting(Trial::number).containsExactly(0, 2, 1);
    assertThat(memory.losses()).isDeepEqualTo(new double[][] {{1}, {7}, {7}});
    assertThat(memory.valued()).isEqualTo(2);
  }

  @Test
  void knows_nothing_whenAllFailed() {
    tell(State.FAILED, Double.NaN, Double.NaN);
    assertThat(memory().size()).isZero();
  }

  @Test
  void takes_reports_asNoBetterThanTheMedian() {
    for (double loss : new double[] {1, 2, 3}) {
      tell(State.COMPLETE, loss, -1);
    }
    int stopped = ask();
    report(stopped, 9, -1);
    tell(stopped, State.PRUNED, Double.NaN, Double.NaN);
    report(ask(), 0.5, -1);
    int silent = ask();
    Memory memory = memory();
    assertThat(memory.losses()).isDeepEqualTo(new double[][] {{1}, {2}, {3}, {9}, {2}});
    assertThat(memory.silent()).extracting(Trial::number).containsExactly(silent);
    assertThat(memory.eligible()).containsExactly(0, 1, 2);
  }

  @Test
  void lets_reportsCompete_whenNothingIsComplete() {
    report(ask(), 5, -1);
    report(ask(), 4, 1);
    assertThat(memory().eligible()).containsExactly(0);
  }

  @Test
  void names_onlyFeasibleTrials_asEligible_andMeasuresTheOthersViolation() {
    tell(State.COMPLETE, 1, 3);
    tell(State.COMPLETE, 2, -3);
    tell(State.COMPLETE, 3, 0);
    tell(State.FAILED, Double.NaN, Double.NaN);
    Memory memory = memory();
    assertThat(memory.eligible()).containsExactly(1, 2);
    double worst = Math.log(2); // one median distance above the limit
    assertThat(memory.limits().violations(4)).containsExactly(worst, 0, 0, worst);
  }
}
