package dev.cairn.schedulers.halving;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
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
        double until = i + 1 < levels.length ? levels[i + 1] : full;
        return new Directive.Choose(
            rungs[i].first(MOST).stream()
                .map(entry -> new Directive.Resume(entry.trial(), until))
                .toList());
      }
    }
    return new Directive.Launch(levels.length == 0 ? full : levels[0]);
  }

  @Override
  public Verdict judge(Trial trial) {
    double at = trial.lastReport().orElseThrow().at();
    return Levels.reaches(at, trial.until()) && !Levels.reaches(at, full)
        ? Verdict.PAUSE
        : Verdict.CONTINUE;
  }
}
