package dev.cairn.schedulers.halving;

import dev.cairn.trial.Event;
import dev.cairn.trial.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the trials of a study are in their lives, folded from its log. */
final class Lives {
  private final Map<Integer, Double> until = new HashMap<>();
  private final Set<Integer> paused = new HashSet<>();
  private final Set<Integer> complete = new HashSet<>();
  private final Set<Integer> stopped = new HashSet<>();
  private final Set<Integer> failed = new HashSet<>();

  void on(Event event) {
    if (event instanceof Event.Asked e) {
      until.put(e.trial(), e.until());
    } else if (event instanceof Event.Resumed e) {
      until.put(e.trial(), e.until());
      paused.remove(e.trial());
    } else if (event instanceof Event.Paused e) {
      paused.add(e.trial());
    } else if (event instanceof Event.Lost e) {
      paused.remove(e.trial());
    } else if (event instanceof Event.Told e) {
      paused.remove(e.trial());
      ended(e.state()).add(e.trial());
    }
  }

  private Set<Integer> ended(State state) {
    if (state == State.FAILED) {
      return failed;
    }
    return state == State.COMPLETE ? complete : stopped;
  }

  /** More than the full fidelity of before is full now, so that complete trials can go on. */
  void deepen() {
    paused.addAll(complete);
    complete.clear();
  }

  /** The fidelity that a trial runs or ran to. */
  double until(int trial) {
    return until.getOrDefault(trial, 0.0);
  }

  boolean paused(int trial) {
    return paused.contains(trial);
  }

  boolean failed(int trial) {
    return failed.contains(trial);
  }

  /** Whether a trial will tell no more of a level: it ended, or ran there and waits. */
  boolean silent(int trial, double level) {
    return failed.contains(trial)
        || complete.contains(trial)
        || stopped.contains(trial)
        || (paused.contains(trial) && Levels.reaches(until(trial), level));
  }
}
