package dev.cairn.samplers.tpe;

import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The finished trials that tell something, in the order they ended, and their order by merit:
 * feasible complete ones by loss, then pruned ones by how far they came and then by their last
 * value, then infeasible ones by violation.
 */
final class History {
  private static final int COMPLETE = 0;
  private static final int PRUNED = 1;
  private static final int INFEASIBLE = 2;

  private final List<Trial> trials = new ArrayList<>();
  private final List<Trial> avoided = new ArrayList<>();
  private int[] tiers = new int[64];
  private double[] first = new double[64];
  private double[] second = new double[64];
  private final boolean several;

  private History(boolean several) {
    this.several = several;
  }

  /** Linear in the trials; with several objectives as ranking them by dominance. */
  static History of(StudyView view, TpeOptions options) {
    History history = new History(view.spec().goals().size() > 1);
    for (Trial trial : view.finished()) {
      history.add(trial, options.avoidFailed());
    }
    if (history.several) {
      history.rankFronts(options.better(history.size()));
    }
    return history;
  }

  private void add(Trial trial, boolean avoidFailed) {
    if (trial.state() == State.FAILED) {
      if (avoidFailed && trial.suggested()) {
        avoided.add(trial);
      }
    } else if (!trial.feasible()) {
      double violation = trial.violation();
      add(trial, INFEASIBLE, Double.isNaN(violation) ? Double.POSITIVE_INFINITY : violation, 0);
    } else if (trial.state() == State.COMPLETE) {
      add(trial, COMPLETE, trial.objectives()[0], 0);
    } else {
      double reached = trial.lastReport().map(report -> report.at()).orElse(0.0);
      double value = trial.lastReport().map(report -> report.objectives()[0]).orElse(Double.NaN);
      add(trial, PRUNED, -reached, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }
  }

  private void add(Trial trial, int tier, double primary, double secondary) {
    int at = trials.size();
    if (at == tiers.length) {
      tiers = Arrays.copyOf(tiers, at * 2);
      first = Arrays.copyOf(first, at * 2);
      second = Arrays.copyOf(second, at * 2);
    }
    trials.add(trial);
    tiers[at] = tier;
    first[at] = primary;
    second[at] = secondary;
  }

  /** Replaces the loss of complete trials by their merit as Pareto-optimal ones. */
  private void rankFronts(int wanted) {
    int[] complete = new int[trials.size()];
    int count = 0;
    for (int i = 0; i < trials.size(); i++) {
      if (tiers[i] == COMPLETE) {
        complete[count++] = i;
      }
    }
    double[][] losses = new double[count][];
    for (int i = 0; i < count; i++) {
      losses[i] = trials.get(complete[i]).objectives();
    }
    double[] merits = Fronts.merits(losses, wanted);
    for (int i = 0; i < count; i++) {
      first[complete[i]] = merits[i];
    }
  }

  int size() {
    return trials.size();
  }

  Trial trial(int index) {
    return trials.get(index);
  }

  /** Failed trials that count as bad. */
  List<Trial> avoided() {
    return avoided;
  }

  /** What a complete feasible trial with one objective lost; NaN for others. */
  double loss(int index) {
    return several || tiers[index] != COMPLETE ? Double.NaN : first[index];
  }

  /** The indices of the best trials, best first; linear in the trials for a small count. */
  int[] best(int count) {
    int[] best = new int[Math.min(count, trials.size())];
    int size = 0;
    for (int i = 0; i < trials.size(); i++) {
      if (size == best.length && !less(i, best[size - 1])) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      while (at > 0 && less(i, best[at - 1])) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = i;
    }
    return best;
  }

  private boolean less(int i, int j) {
    if (tiers[i] != tiers[j]) {
      return tiers[i] < tiers[j];
    }
    return first[i] < first[j] || (first[i] == first[j] && second[i] < second[j]);
  }
}
