package dev.cairn.schedulers.halving;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Optional;

/**
 * Pauses trials at rungs; the sampler says which of those that wait at one goes on. As many go on
 * from a rung as are its share of those that came to it; the highest rung that lacks some is served
 * first, and where none lacks any, a new trial starts, so no slot waits. A trial that fails leaves
 * its rungs.
 *
 * <p>The rungs keep the number and the resources of trials in proportion, as in asynchronous
 * halving; but who goes on is what a model expects of the end, rather than the order so far (in the
 * manner of freeze-thaw: Swersky, Snoek and Adams 2014).
 */
final class FreezeThaw implements Schedule {
  private static final int MOST = 64; // trials to choose among

  private final double[] levels;
  private final Halt[] rungs;
  private final double full;
  private int complete;

  /**
   * @param levels the fidelities of the rungs, ascending, all below full
   * @param rungs one, empty, for each level
   */
  FreezeThaw(double[] levels, Halt[] rungs, double full) {
    this.levels = levels;
    this.rungs = rungs;
    this.full = full;
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    if (event instanceof Event.Reported e) {
      reported(e);
    } else if (event instanceof Event.Paused e) {
      highest(e.trial()).ifPresent(rung -> rung.pause(e.trial()));
    } else if (event instanceof Event.Resumed e) {
      wake(e.trial());
      goOn(e.trial(), e.until());
    } else if (event instanceof Event.Told e) {
      wake(e.trial());
      complete += e.state() == State.COMPLETE ? 1 : 0;
      if (e.state() == State.FAILED) {
        for (Halt rung : rungs) {
          rung.remove(e.trial());
        }
      }
    }
  }

  private void reported(Event.Reported e) {
    for (int i = 0; Entry.possible(e) && i < levels.length; i++) {
      if (Levels.reaches(e.at(), levels[i]) && !rungs[i].contains(e.trial())) {
        rungs[i].add(Entry.of(e));
        goOn(e.trial(), levels[i]);
      }
    }
  }

  /** It goes on, or has gone on, from the rungs below a fidelity. */
  private void goOn(int trial, double until) {
    for (int i = 0; i < levels.length && !Levels.reaches(levels[i], until); i++) {
      rungs[i].goOn(trial);
    }
  }

  private void wake(int trial) {
    highest(trial).ifPresent(rung -> rung.wake(trial));
  }

  /** The highest rung that a trial came to. */
  private Optional<Halt> highest(int trial) {
    for (int i = rungs.length - 1; i >= 0; i--) {
      if (rungs[i].contains(trial)) {
        return Optional.of(rungs[i]);
      }
    }
    return Optional.empty();
  }

  @Override
  public Directive next(StudyView view) {
    for (int i = levels.length - 1; i >= 0; i--) {
      if (rungs[i].open()) {
        return from(i);
      }
    }
    return lastChance(view)
        ? close(view)
        : new Directive.Launch(levels.length == 0 ? full : levels[0]);
  }

  private Directive from(int rung) {
    double until = rung + 1 < levels.length ? levels[rung + 1] : full;
    return new Directive.Choose(
        rungs[rung].first(MOST).stream()
            .map(entry -> new Directive.Resume(entry.trial(), until))
            .toList());
  }

  /** Whether no trial is complete, though what is left of the budget is as much as one takes. */
  private boolean lastChance(StudyView view) {
    Allowance allowance = view.allowance();
    boolean near =
        allowance.evaluations().isPresent()
            ? allowance.evaluations().getAsDouble() - view.evaluations() <= 1
            : allowance.time().isPresent() && view.spent().orElse(0) >= 0.5;
    return near && complete == 0 && Arrays.stream(rungs).anyMatch(Halt::waits);
  }

  /** One trial at least is to be complete in the end. */
  @Override
  public Directive close(StudyView view) {
    for (int i = levels.length - 1; i >= 0; i--) {
      if (rungs[i].open() || (complete == 0 && rungs[i].waits())) {
        return from(i);
      }
    }
    return new Directive.Idle();
  }

  @Override
  public Verdict judge(Trial trial) {
    double at = trial.lastReport().orElseThrow().at();
    return Levels.reaches(at, trial.until()) && !Levels.reaches(at, full)
        ? Verdict.PAUSE
        : Verdict.CONTINUE;
  }
}
