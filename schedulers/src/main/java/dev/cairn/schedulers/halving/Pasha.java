package dev.cairn.schedulers.halving;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Optional;

/**
 * Asynchronous successive halving by promotion that at first knows two rungs only. Whenever a trial
 * comes to the top rung and the trials there no longer stand as they stood one rung below, up to
 * the noise of the curves, the next rung is opened; past the last one trials run in full. So the
 * fidelity that is used grows only while it is needed to tell who is better.
 *
 * <p>As the top may never be full, the best trial is run in full at the end: when a limit of trials
 * is reached, or when what is left of a limit of evaluations just suffices. A limit of time gives
 * no such sign.
 *
 * <p>Source: Bohdal et al. 2023, algorithm 1 and section 4; the authors' code in Syne Tune starts
 * with two rungs.
 */
final class Pasha implements Schedule {
  private final Asha asha;
  private final double[] levels;
  private final double full;
  private Stability stability;

  /** The highest open rung; as many as there are when trials run in full. */
  private int top;

  private boolean finished;

  Pasha(Asha asha, double[] levels, double full) {
    this.asha = asha;
    this.levels = levels;
    this.full = full;
    this.top = levels.length < 2 ? levels.length : 1;
    this.stability = stability(0);
  }

  private Stability stability(double noise) {
    return top < levels.length
        ? new Stability(levels[top - 1], levels[top], noise)
        : new Stability(full, full, noise);
  }

  @Override
  public void on(Event event, Sequence<Trial> ended) {
    asha.on(event, ended);
    if (event instanceof Event.Reported e) {
      boolean entered = stability.add(e);
      while (entered && top < levels.length && !stability.settled()) {
        top++;
        stability = stability.above(top < levels.length ? levels[top] : full);
      }
    } else if (event instanceof Event.Resumed e) {
      finished |= Levels.reaches(e.until(), full);
    } else if (event instanceof Event.Told e) {
      stability.told(e);
    }
  }

  @Override
  public Directive next(StudyView view) {
    Optional<Directive> last = !finished && ends(view) ? asha.finish() : Optional.empty();
    return last.or(() -> asha.promotion(top))
        .orElseGet(() -> new Directive.Launch(levels.length == 0 ? full : levels[0]));
  }

  /** Whether what is left is for the best trial's way from the top to the full fidelity. */
  private boolean ends(StudyView view) {
    var allowed = view.allowance();
    if (allowed.trials().isPresent() && view.asked() >= allowed.trials().getAsInt()) {
      return true;
    }
    double reached = top < levels.length ? levels[top] : full;
    return allowed.evaluations().isPresent()
        && allowed.evaluations().getAsDouble() - view.evaluations() <= 1 - reached / full;
  }

  @Override
  public Verdict judge(Trial trial) {
    return asha.judge(trial);
  }
}
