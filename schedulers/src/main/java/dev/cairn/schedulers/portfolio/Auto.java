package dev.cairn.schedulers.portfolio;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.HashSet;
import java.util.Set;

/**
 * Pauses trials at rungs, where the sampler's model chooses who goes on, as long as the objective
 * does go on where it paused. Once one that was paused is seen to start over, which pays for its
 * epochs again, new trials run on and are stopped at rungs instead.
 */
final class Auto implements Schedule {
  static final String PAUSING = "freeze-thaw";
  private static final String STOPPING = "asha";

  private final Schedule pausing;
  private final Schedule stopping;
  private final double full;
  private final Set<Integer> paused = new HashSet<>();
  private final Set<Integer> resumed = new HashSet<>();
  private boolean startsOver;

  private Auto(Schedule pausing, Schedule stopping, double full) {
    this.pausing = pausing;
    this.stopping = stopping;
    this.full = full;
  }

  static Auto of(StudySpec spec) {
    return new Auto(
        Schedulers.create(spec.withScheduler(PAUSING)),
        Schedulers.create(spec.withScheduler(STOPPING)),
        spec.fullFidelity());
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    pausing.on(event, finished);
    stopping.on(event, finished);
    if (event instanceof Event.Paused e) {
      paused.add(e.trial());
    } else if (event instanceof Event.Resumed e && paused.remove(e.trial())) {
      resumed.add(e.trial());
    } else if (event instanceof Event.Lost e) {
      resumed.remove(e.trial());
    } else if (event instanceof Event.Told e) {
      resumed.remove(e.trial());
    } else if (event instanceof Event.Restarted e) {
      startsOver |= resumed.contains(e.trial());
    }
  }

  @Override
  public Directive next(StudyView view) {
    return startsOver ? stopping.next(view) : pausing.next(view);
  }

  @Override
  public Directive close(StudyView view) {
    return pausing.close(view);
  }

  @Override
  public Verdict judge(Trial trial) {
    return trial.until() < full ? pausing.judge(trial) : stop(trial);
  }

  private Verdict stop(Trial trial) {
    return startsOver ? stopping.judge(trial) : Verdict.CONTINUE;
  }
}
