package dev.cairn.schedulers.halving;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.PAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.schedulers.Played;
import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.study.Next;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rungs 1, 2, 4, 8 and 16 of 27 epochs, of two that come one goes on; worked out by hand. */
class FreezeThawTest {
  private static final Map<String, Value> HALF = Map.of("share", Value.of(2));

  private final Played study = Played.of(Played.spec("freeze-thaw", HALF));

  @Test
  void pauses_atEveryRung_andRunsToTheEndFromTheLast() {
    Trial trial = study.ask();
    assertThat(trial.until()).isEqualTo(1);
    assertThat(study.report(trial, 1, 0.5)).isEqualTo(PAUSE);
    study.next(1, 0.9);
    for (double rung : new double[] {2, 4, 8, 16}) {
      Trial resumed = promoted(0);
      assertThat(resumed.until()).isEqualTo(rung);
      assertThat(study.report(resumed, rung - 0.5, 0.5)).isEqualTo(CONTINUE);
      assertThat(study.report(resumed, rung, 0.5)).isEqualTo(PAUSE);
    }
    Trial last = promoted(0);
    assertThat(last.until()).isEqualTo(27);
    assertThat(study.report(last, 27, 0.5)).isEqualTo(CONTINUE);
  }

  /** Starts worse trials, of which each that goes on halts, until a trial goes on. */
  private Trial promoted(int number) {
    Trial next = study.ask();
    while (next.number() != number) {
      study.report(next, next.until(), 1 + next.number());
      next = study.ask();
    }
    return next;
  }

  @Test
  void letsOneMoreGoOn_forEachTwoThatCame_whoeverItIs() {
    study.next(1, 0.5);
    assertThat(study.ask().number()).isEqualTo(1); // one alone does not go on
    study.next(1, 0.4); // trial 2
    assertThat(study.ask().number()).isEqualTo(2); // the first sampler's choice is the best
    study.next(1, 0.1); // trial 3, better than all, but one of three went on
    assertThat(study.ask().number()).isEqualTo(4);
  }

  @Test
  void offersAllThatWait_bestFirst() {
    Schedule schedule = Schedulers.create(Played.spec("freeze-thaw", HALF));
    Ledger ledger = new Ledger();
    feed(schedule, ledger, new Event.Opened(Played.spec("freeze-thaw", HALF)));
    double[] losses = {0.3, 0.1, 0.2};
    for (int i = 0; i < losses.length; i++) {
      feed(schedule, ledger, new Event.Asked(i, 1, -1, "s", 0));
      feed(schedule, ledger, new Event.Suggested(i, new double[] {i / 10.0}, new Lineage("", "")));
      feed(schedule, ledger, new Event.Reported(i, 1, 1, new double[] {losses[i]}, NONE, 0));
      feed(schedule, ledger, new Event.Paused(i, 1, 0));
    }
    assertThat(schedule.next(ledger.view()))
        .isEqualTo(
            new Directive.Choose(
                List.of(
                    new Directive.Resume(1, 2),
                    new Directive.Resume(2, 2),
                    new Directive.Resume(0, 2))));
  }

  private static final double[] NONE = {};

  private static void feed(Schedule schedule, Ledger ledger, Event event) {
    ledger.add(event);
    schedule.on(event, ledger.finished());
  }

  @Test
  void forgetsTrials_thatFail() {
    study.next(1, 0.5);
    study.next(1, 0.6);
    study.fail(study.ask()); // trial 0 went on, and failed: of one trial none goes on
    assertThat(study.ask().number()).isEqualTo(2);
  }

  @Test
  void bringsOneTrialToItsEnd_whenNoNewOneMayStart() throws IOException {
    study.next(1, 0.5);
    Trial complete = null;
    while (complete == null) {
      Trial next = ((Next.Run) study.study().ask(0)).trial();
      if (study.report(next, next.until(), 0.5) == CONTINUE) {
        study.tell(next, 0.5);
        complete = next;
      }
    }
    assertThat(study.state(complete)).isEqualTo(State.COMPLETE);
    assertThat(study.study().ask(0)).isInstanceOf(Next.Wait.class);
  }

  @Test
  void bringsOneTrialToItsEnd_beforeTheBudgetIsSpent() throws IOException {
    study.study().allow(Allowance.UNLIMITED.withEvaluations(3));
    while (study.study().evaluations() < 3) {
      Trial next = study.ask();
      if (study.report(next, next.until(), 0.5 + next.number()) == CONTINUE) {
        study.tell(next, 0.5 + next.number());
      }
    }
    assertThat(study.study().view().finished()).extracting(Trial::state).contains(State.COMPLETE);
  }
}
