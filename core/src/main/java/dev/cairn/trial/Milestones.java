package dev.cairn.trial;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Trials as they stood at the fidelities that are to be learned from: a curve's first report, each
 * one at {@link #STEP} times the fidelity of the last milestone, the one at the fidelity that the
 * trial was to run to, and its end. So a curve of any length has few, and what an attempt repeats
 * after a loss adds none. Not thread-safe.
 */
final class Milestones {
  private static final double STEP = 1.4;

  private final Map<Integer, Double> reached = new HashMap<>();
  private Sequence<Trial> trials = Sequence.empty();

  Sequence<Trial> trials() {
    return trials;
  }

  /** A trial has a new report; the one at the full fidelity is left to the trial's end. */
  void reported(Trial trial, double full) {
    double at = trial.lastReport().map(Report::at).orElse(0.0);
    double last = reached.getOrDefault(trial.number(), 0.0);
    boolean due = at >= STEP * last || (at > last && at >= trial.until());
    if (due && at < full) {
      reached.put(trial.number(), at);
      trials = trials.plus(trial);
    }
  }

  /** A full evaluation is more than before. */
  void deepened(UnaryOperator<Trial> reopened) {
    Sequence<Trial> all = trials;
    trials = Sequence.empty();
    for (Trial trial : all) {
      Trial now = reopened.apply(trial);
      trials = trials.plus(now);
      if (now != trial) {
        reached.put(now.number(), now.lastReport().map(Report::at).orElse(0.0));
      }
    }
  }

  /** A trial has ended; what a pruned one reported last may be known. */
  void ended(Trial trial) {
    Double last = reached.remove(trial.number());
    double at = trial.lastReport().map(Report::at).orElse(0.0);
    if (trial.state() != State.PRUNED || last == null || at > last) {
      trials = trials.plus(trial);
    }
  }
}
