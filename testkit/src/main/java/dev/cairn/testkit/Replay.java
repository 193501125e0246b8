package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Origin;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A log folded anew: a fresh schedule must decide at each place what the log says was decided, and
 * each decision must be one that a study can follow.
 */
final class Replay {
  private final StudySpec spec;
  private final Schedule schedule;
  private final Set<Origin> paused = new HashSet<>();
  private final Ledger ledger = new Ledger();

  private Replay(StudySpec spec) {
    this.spec = spec;
    this.schedule = Schedulers.create(spec);
  }

  /** The log must be of a simulation, where decisions come right before or after their cause. */
  static void check(StudySpec spec, List<Event> events, String what) {
    Replay replay = new Replay(spec);
    for (int i = 0; i < events.size(); i++) {
      Event next = i + 1 < events.size() ? events.get(i + 1) : events.get(i);
      replay.step(events.get(i), next, what + ", event " + i);
    }
  }

  private void step(Event event, Event next, String what) {
    if (event instanceof Event.Asked e) {
      assertThat(schedule.next(ledger.view())).as(what).isEqualTo(new Directive.Launch(e.until()));
      checkUntil(e.until(), 0, what);
    } else if (event instanceof Event.Forked e) {
      checkFork(e, what);
    } else if (event instanceof Event.Resumed e && e.session().equals(Event.Resumed.TO_END)) {
      assertThat(next).as(what).isInstanceOf(Event.Told.class);
    } else if (event instanceof Event.Resumed e && trial(e.trial()).state() == State.PAUSED) {
      Directive.Resume resume = new Directive.Resume(e.trial(), e.until());
      Directive decided = schedule.next(ledger.view());
      if (decided instanceof Directive.Choose among) {
        assertThat(among.paused()).as(what).contains(resume);
      } else {
        assertThat(decided).as(what).isEqualTo(resume);
      }
      double reached = trial(e.trial()).reached();
      assertThat(schedule.needs(trial(e.trial()))).as(what).isTrue();
      checkUntil(e.until(), reached, what);
    } else if (event instanceof Event.Resumed e) {
      assertThat(trial(e.trial()).state()).as(what).isEqualTo(State.STALE);
    }
    if (event instanceof Event.Paused e) {
      paused.add(new Origin(e.trial(), trial(e.trial()).reached()));
    }
    boolean effective = ledger.add(event);
    if (effective) {
      schedule.on(event, ledger.finished());
    }
    if (effective && event instanceof Event.Reported e) {
      Verdict verdict = schedule.judge(trial(e.trial()));
      assertThat(verdict).as(what).isEqualTo(verdict(e, next));
    }
  }

  private void checkFork(Event.Forked e, String what) {
    Directive directive = schedule.next(ledger.view());
    assertThat(directive).as(what).isInstanceOf(Directive.Fork.class);
    Directive.Fork fork = (Directive.Fork) directive;
    assertThat(fork.origin()).as(what).isEqualTo(e.origin());
    assertThat(fork.replaced()).as(what).isEqualTo(e.replaced());
    assertThat(fork.row()).as(what).containsExactly(e.row());
    assertThat(fork.until()).as(what).isEqualTo(e.until());
    assertThat(schedule.forks()).as(what).isTrue();
    assertThat(spec.space().contains(e.row())).as(what).isTrue();
    assertThat(paused).as(what).contains(e.origin());
    assertThat(schedule.needs(e.origin())).as(what).isTrue();
    checkUntil(e.until(), e.origin().at(), what);
  }

  private Trial trial(int number) {
    return ledger.trial(number).orElseThrow();
  }

  private void checkUntil(double until, double reached, String what) {
    if (spec.fidelity().isPresent()) {
      assertThat(until).as(what).isGreaterThan(reached).isLessThanOrEqualTo(spec.fullFidelity());
      spec.fidelity()
          .flatMap(Fidelity::grid)
          .ifPresent(grid -> assertThat(grid.at(until)).as(what).isPresent());
    } else {
      assertThat(until).as(what).isNaN();
    }
  }

  /** What was decided on a report, from what comes after it. */
  private static Verdict verdict(Event.Reported report, Event next) {
    if (next instanceof Event.Paused e && e.trial() == report.trial()) {
      return Verdict.PAUSE;
    }
    boolean stopped =
        next instanceof Event.Told e && e.trial() == report.trial() && e.state() == State.PRUNED;
    return stopped ? Verdict.STOP : Verdict.CONTINUE;
  }
}
