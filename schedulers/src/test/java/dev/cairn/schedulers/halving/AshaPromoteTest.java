package dev.cairn.schedulers.halving;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.PAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promoting variant (algorithm 2), on rungs 1, 3, 9 of 27 epochs, worked out by hand. */
class AshaPromoteTest {
  private final Played study = Played.of(Played.spec("asha", Map.of("mode", Value.of("promote"))));

  @Test
  void pauses_atEveryRung() {
    Trial trial = study.ask();
    assertThat(trial.until()).isEqualTo(1);
    assertThat(study.report(trial, 0.5, 0.9)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 1, 0.5)).isEqualTo(PAUSE);
    assertThat(study.state(trial)).isEqualTo(State.PAUSED);
  }

  @Test
  void promotes_bestThird_whenRungHasThree() {
    study.next(1, 0.5);
    study.next(1, 0.6);
    study.next(1, 0.4);
    Trial best = study.ask();
    assertThat(best.number()).isEqualTo(2);
    assertThat(best.until()).isEqualTo(3);
    assertThat(best.attempt()).isEqualTo(2);
  }

  @Test
  void launches_whereNobodyCanBePromoted() {
    study.next(1, 0.5);
    study.next(1, 0.6);
    assertThat(study.ask().number()).isEqualTo(2); // runs: the rung still has two
    assertThat(study.ask().number()).isEqualTo(3); // a free slot does not wait
  }

  @Test
  void promotes_aNewBest_atOnce() {
    study.next(1, 0.5);
    study.next(1, 0.6);
    study.next(1, 0.4);
    study.ask(); // trial 2 to 3
    study.next(1, 0.3); // trial 3: the best of 4, of which one may go on
    assertThat(study.ask().number()).isEqualTo(3);
    study.next(1, 0.35); // trial 4: second of 5
    assertThat(study.ask().number()).isEqualTo(5);
  }

  @Test
  void promotes_fromTheHighestRung_first() {
    double[] losses = {0.9, 0.8, 0.3, 0.7, 0.6, 0.2, 0.5, 0.4, 0.1};
    atOne(losses);
    // the three best wait at rung 1; each that is resumed reaches rung 3
    int[] order = {8, 5, 2};
    double[] atThree = {0.12, 0.05, 0.2};
    Trial[] resumed = {study.ask(), study.ask(), study.ask()};
    Trial late = study.ask(); // trial 9
    for (int i = 0; i < 3; i++) {
      assertThat(resumed[i].number()).as("promotion %s", i).isEqualTo(order[i]);
      assertThat(study.report(resumed[i], 3, atThree[i])).isEqualTo(PAUSE);
    }
    study.report(late, 1, 0.01); // the best of 10 at rung 1, of which three may go on
    Trial high = study.ask();
    assertThat(high.number()).isEqualTo(5); // but rung 3 is higher
    assertThat(high.until()).isEqualTo(9);
    assertThat(study.ask().number()).isEqualTo(9);
  }

  @Test
  void runsToTheEnd_fromTheLastRung() {
    atOne(IntStream.range(0, 27).asDoubleStream().toArray());
    Trial trial = study.ask();
    while (trial.until() < 27) {
      study.report(trial, trial.until(), trial.number());
      trial = study.ask();
    }
    assertThat(trial.number()).isZero();
    assertThat(study.report(trial, 27, 0)).isEqualTo(CONTINUE);
    study.tell(trial, 0);
    assertThat(study.state(trial)).isEqualTo(State.COMPLETE);
  }

  /** As many trials at once, all at rung 1. */
  private void atOne(double... losses) {
    List<Trial> trials = Arrays.stream(losses).mapToObj(loss -> study.ask()).toList();
    trials.forEach(trial -> study.report(trial, 1, losses[trial.number()]));
  }

  @Test
  void pauses_aResultToldAtARung() {
    Trial trial = study.ask();
    study.tell(trial, 0.5); // the objective does not report, it answers when it has run to 1
    assertThat(study.state(trial)).isEqualTo(State.PAUSED);
  }

  @Test
  void skipsRungs_thatAReportHasPassed() {
    study.report(study.ask(), 4, 0.5); // past rungs 1 and 3 at once
    study.report(study.ask(), 4, 0.6);
    study.report(study.ask(), 4, 0.4);
    Trial best = study.ask();
    assertThat(best.number()).isEqualTo(2);
    assertThat(best.until()).isEqualTo(9);
  }

  @Test
  void doesNotPromote_whoFailed() {
    study.next(1, 0.5);
    study.next(1, 0.6);
    study.next(1, 0.4);
    Trial best = study.ask();
    study.fail(best);
    assertThat(study.ask().number()).isEqualTo(3); // two are left at the rung
    Trial fifth = study.ask();
    assertThat(fifth.number()).isEqualTo(4);
    study.report(fifth, 1, 0.7);
    assertThat(study.ask().number()).isZero(); // 0.5 is the best of three
  }

  @Test
  void promotesOnce_whenAResumedAttemptIsLost() {
    study.next(1, 0.5);
    study.next(1, 0.6);
    study.next(1, 0.4);
    study.lose(study.ask());
    Trial again = study.ask();
    assertThat(again.number()).isEqualTo(2);
    assertThat(again.until()).isEqualTo(3);
    assertThat(study.ask().number()).isEqualTo(3);
  }
}
