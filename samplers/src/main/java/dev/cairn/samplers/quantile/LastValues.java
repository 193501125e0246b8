package dev.cairn.samplers.quantile;

import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * The trials that have a loss, each with the last it had at whatever fidelity, put on one scale;
 * failed ones have the worst.
 */
record LastValues(double[][] rows, double[] losses) {
  static LastValues of(StudyView view) {
    List<Trial> trials = new ArrayList<>();
    Rungs rungs = new Rungs();
    for (Trial trial : view.finished()) {
      read(trial, trials, rungs);
    }
    for (Trial trial : view.pending()) {
      read(trial, trials, rungs);
    }
    double[] known = rungs.last();
    List<Trial> failed = failed(view, known.length > 0);
    double[][] rows = new double[known.length + failed.size()][];
    double[] losses = new double[rows.length];
    double worst = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i < known.length ? trials.get(i).unit() : failed.get(i - known.length).unit();
      losses[i] = i < known.length ? known[i] : worst;
      worst = Math.max(worst, losses[i]);
    }
    return new LastValues(rows, losses);
  }

  private static List<Trial> failed(StudyView view, boolean any) {
    return view.finished().stream()
        .filter(t -> any && t.state() == State.FAILED && t.suggested())
        .toList();
  }

  private static void read(Trial trial, List<Trial> trials, Rungs rungs) {
    if (trial.state() == State.FAILED || !trial.suggested()) {
      return;
    }
    int index = trials.size();
    boolean any = false;
    for (Report report : trial.reports()) {
      if (Double.isFinite(report.objectives()[0])) {
        rungs.add(index, report.at(), report.objectives()[0]);
        any = true;
      }
    }
    if (trial.state() == State.COMPLETE) {
      rungs.add(index, Double.POSITIVE_INFINITY, trial.objectives()[0]);
      any = true;
    }
    if (any) {
      trials.add(trial);
    }
  }

  int size() {
    return losses.length;
  }
}
