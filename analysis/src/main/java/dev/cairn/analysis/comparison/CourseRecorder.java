package dev.cairn.analysis.comparison;

import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds a study's log to its course. With a fidelity every report counts when it came, for a model
 * in training is one that could be stopped at; without one, trials count as they end. Where a study
 * has constraints only complete feasible trials have values that count. Imported observations and
 * late answers count nothing. Not thread-safe; an event costs the digits of its trial's number.
 */
public final class CourseRecorder {
  private final Ledger ledger = new Ledger();
  private final List<Course.Improvement> improvements = new ArrayList<>();
  private double best = Double.POSITIVE_INFINITY;
  private double used;
  private long first = Long.MAX_VALUE;
  private long last;

  /** Takes the next event. */
  public void add(Event event) {
    if (event instanceof Event.Asked e) {
      began(event, e.time());
    } else if (event instanceof Event.Forked e) {
      began(event, e.time());
    } else if (event instanceof Event.Restarted e) {
      follow(event, e.trial(), e.time());
    } else if (event instanceof Event.Reported e) {
      if (follow(event, e.trial(), e.time()) && spec().constraints().isEmpty()) {
        offer(e.trial(), e.at(), e.objectives()[0]);
      }
    } else if (event instanceof Event.Told e) {
      boolean counts = follow(event, e.trial(), e.time()) && e.state() == State.COMPLETE;
      if (counts && trial(e.trial()).feasible()) {
        offer(e.trial(), spec().fullFidelity(), e.objectives()[0]);
      }
    } else {
      ledger.add(event);
    }
  }

  /** The course up to here. */
  public Course course() {
    return new Course(ledger.view(), improvements, used, seconds());
  }

  private void began(Event event, long time) {
    ledger.add(event);
    first = Math.min(first, time);
    last = Math.max(last, first);
  }

  /** Counts what an event adds to what its trial used; answers whether it took effect. */
  private boolean follow(Event event, int number, long time) {
    double before = ledger.trial(number).map(this::used).orElse(0.0);
    boolean effective = ledger.add(event);
    used += ledger.trial(number).map(this::used).orElse(0.0) - before;
    last = effective ? Math.max(last, time) : last;
    return effective;
  }

  private double used(Trial trial) {
    double full = spec().fullFidelity();
    return Double.isNaN(full) ? trial.used(full) : trial.gone(full);
  }

  private void offer(int trial, double at, double value) {
    if (Double.isFinite(value) && value < best) {
      best = value;
      improvements.add(new Course.Improvement(trial, at, value, used, seconds()));
    }
  }

  private double seconds() {
    return first == Long.MAX_VALUE ? 0 : (last - first) / 1e3;
  }

  private StudySpec spec() {
    return ledger.spec().orElseThrow();
  }

  private Trial trial(int number) {
    return ledger.trial(number).orElseThrow();
  }
}
