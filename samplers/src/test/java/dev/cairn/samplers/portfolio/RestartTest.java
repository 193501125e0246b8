package dev.cairn.samplers.portfolio;

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

class RestartTest {
  private static final Restart.Follow FOLLOW = new Restart.Follow(5);

  private static final double[] NONE = {};

  private final Ledger ledger = new Ledger();

  RestartTest() {
    ledger.add(
        new Event.Opened(
            StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
                .withConstraints("limit")));
  }

  private int asked(String reason) {
    int trial = ledger.view().asked();
    ledger.add(new Event.Asked(trial, Double.NaN, -1, "session", 0));
    ledger.add(new Event.Suggested(trial, new double[] {0.5}, new Lineage("auto/1", reason)));
    return trial;
  }

  private void told(String reason, double value, double limit) {
    ledger.add(
        new Event.Told(
            asked(reason),
            1,
            State.COMPLETE,
            new double[] {value},
            new double[] {limit},
            Map.of(),
            1,
            "",
            0));
  }

  private void told(String reason, double value) {
    told(reason, value, 0);
  }

  /** Ten trials with values from 0 to 9. */
  private void first() {
    for (int i = 0; i < 10; i++) {
      told("gp (few)", i);
    }
  }

  private Restart restart() {
    return ledger.view().state(FOLLOW);
  }

  @Test
  void countsTrials_sinceTheLastStepForward() {
    first();
    assertThat(restart().all().still()).isZero();
    told("gp (few)", 3);
    told("gp (few)", -0.004); // the median is 5: a step gains 0.005
    assertThat(restart().all().still()).isEqualTo(2);
    told("gp (few)", -0.006);
    assertThat(restart().all().still()).isZero();
  }

  @Test
  void countsNoStep_whereAConstraintIsViolated() {
    first();
    told("gp (few)", -7, 1);
    assertThat(restart().all().still()).isEqualTo(1);
  }

  @Test
  void countsNothing_beforeTenTrialsAreFeasible() {
    for (int i = 0; i < 30; i++) {
      told("gp (few)", 30 - i, 1);
    }
    assertThat(restart().all().still()).isZero();
  }

  @Test
  void countsNoTrial_thatWasNotCompleted() {
    first();
    ledger.add(new Event.Told(asked("gp (few)"), 1, State.PRUNED, NONE, NONE, Map.of(), 1, "", 0));
    ledger.add(
        new Event.Told(asked("gp (few)"), 1, State.FAILED, NONE, NONE, Map.of(), 1, "broken", 0));
    assertThat(restart().all().still()).isZero();
  }

  @Test
  void showsTheSecondSearch_itsOwnTrialsOnly() {
    first();
    told("gp anew (stuck)", 4);
    told("gp (few)", 3);
    int running = asked("gp anew (stuck)");
    asked("gp (few)");
    StudyView seen = restart().of(ledger.view());
    assertThat(seen.finished()).extracting(Trial::number).containsExactly(10);
    assertThat(seen.pending()).extracting(Trial::number).containsExactly(running);
    assertThat(seen.asked()).isEqualTo(14);
  }

  @Test
  void beginsAnew_whenTheSecondSearchIsStuckToo() {
    first();
    for (int i = 0; i < 14; i++) {
      told("gp anew (stuck)", 4);
    }
    assertThat(restart().trials()).hasSize(14);
    told("gp anew (stuck)", 4);
    assertThat(restart().trials()).isEmpty();
    told("gp anew (stuck)", 4);
    assertThat(restart().trials()).hasSize(1);
  }
}
