package dev.cairn.schedulers.halving;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Asynchronous successive halving. A trial is ranked in a rung by its first report at or past the
 * rung's fidelity, once and for all: what an attempt repeats after a loss changes nothing. Trials
 * that fail leave their rungs.
 *
 * <p>Stopping: a trial that is not among the best of the rungs its report reaches ends there.
 * Promoting (algorithm 2 of the paper): a trial pauses at each rung, and a free slot resumes the
 * best of the highest rung that has a candidate; where none has, it starts a new trial, so it never
 * waits. A trial that was started for a higher rung is not ranked in the lower ones.
 */
final class Asha implements Schedule {
  private final AshaProvider.Mode mode;
  private final double[] levels;
  private final Rung[] rungs;
  private final double full;
  private final boolean delayed;
  private final Set<Integer> paused = new HashSet<>();

  /** The fidelity each trial was started for, where it is promoted. */
  private final Map<Integer, Double> started = new HashMap<>();

  /**
   * @param levels the fidelities of the rungs, ascending, all below full
   * @param rungs one, empty, for each level
   * @param delayed whether never more than 1/eta of a rung's trials go on, even when others turned
   *     out better than those that did
   */
  Asha(AshaProvider.Mode mode, double[] levels, Rung[] rungs, double full, boolean delayed) {
    this.mode = mode;
    this.levels = levels;
    this.rungs = rungs;
    this.full = full;
    this.delayed = delayed;
  }

  /** Promotes through these rungs. */
  static Asha promoting(double[] levels, Rung[] rungs, double full, boolean delayed) {
    return new Asha(AshaProvider.Mode.PROMOTE, levels, rungs, full, delayed);
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    if (event instanceof Event.Reported e) {
      reported(e);
    } else if (event instanceof Event.Asked e && mode == AshaProvider.Mode.PROMOTE) {
      started.put(e.trial(), e.until());
    } else if (event instanceof Event.Paused e) {
      paused.add(e.trial());
    } else if (event instanceof Event.Resumed e) {
      paused.remove(e.trial());
      promote(e.trial(), e.until());
    } else if (event instanceof Event.Lost e) {
      paused.remove(e.trial());
    } else if (event instanceof Event.Told e) {
      paused.remove(e.trial());
      if (e.state() == State.FAILED) {
        for (Rung rung : rungs) {
          rung.remove(e.trial());
        }
      }
    }
  }

  private void reported(Event.Reported e) {
    if (!Entry.possible(e)) {
      return;
    }
    for (int i = 0; i < levels.length && Levels.reaches(e.at(), levels[i]); i++) {
      boolean below = !Levels.reaches(levels[i], started.getOrDefault(e.trial(), 0.0));
      if (!below && !rungs[i].contains(e.trial())) {
        rungs[i].add(Entry.of(e));
        promote(e.trial(), levels[i]);
      }
    }
  }

  /** It goes on, or has gone on, from the rungs below a fidelity. */
  private void promote(int trial, double until) {
    for (int i = 0; i < levels.length && !Levels.reaches(levels[i], until); i++) {
      rungs[i].promoted(trial);
    }
  }

  @Override
  public Directive next(StudyView view) {
    if (mode == AshaProvider.Mode.STOP || levels.length == 0) {
      return new Directive.Launch(full);
    }
    return promotion(levels.length).orElseGet(() -> new Directive.Launch(levels[0]));
  }

  /** The best of the highest of the first so many rungs that has a candidate goes on. */
  Optional<Directive> promotion(int lowest) {
    for (int i = lowest - 1; i >= 0; i--) {
      OptionalInt best =
          delayed && !rungs[i].room() ? OptionalInt.empty() : rungs[i].candidate(paused::contains);
      if (best.isPresent()) {
        double until = i + 1 < levels.length ? levels[i + 1] : full;
        return Optional.of(new Directive.Resume(best.getAsInt(), until));
      }
    }
    return Optional.empty();
  }

  /** The best of the highest rung that has anybody who waits, whether it went on or not. */
  Optional<Directive> finish() {
    for (int i = levels.length - 1; i >= 0; i--) {
      OptionalInt best = rungs[i].first(paused::contains);
      if (best.isPresent()) {
        return Optional.of(new Directive.Resume(best.getAsInt(), full));
      }
    }
    return Optional.empty();
  }

  @Override
  public Verdict judge(Trial trial) {
    int last = trial.reports().size() - 1;
    double at = trial.reports().get(last).at();
    if (Levels.reaches(at, full)) {
      return Verdict.CONTINUE;
    }
    if (mode == AshaProvider.Mode.PROMOTE) {
      return Levels.reaches(at, trial.until()) ? Verdict.PAUSE : Verdict.CONTINUE;
    }
    double before = last == 0 ? 0 : trial.reports().get(last - 1).at();
    return passes(trial.number(), before, at) ? Verdict.CONTINUE : Verdict.STOP;
  }

  /** Whether a trial is among the best of every rung that it came to with its newest report. */
  private boolean passes(int trial, double before, double at) {
    for (Rung rung : rungs) {
      if (rung.contains(trial)
          && rung.at(trial) > before
          && rung.at(trial) <= at
          && !rung.best(trial)) {
        return false;
      }
    }
    return true;
  }
}
