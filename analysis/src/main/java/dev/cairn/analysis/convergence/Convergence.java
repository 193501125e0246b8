package dev.cairn.analysis.convergence;

import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * The best value so far of one objective, after each trial that ended, in the order they ended.
 *
 * @param points one a finished trial of this study; imported observations are none
 */
public record Convergence(List<Point> points) {
  public Convergence {
    points = List.copyOf(points);
  }

  /**
   * Where the study stood when a trial ended.
   *
   * @param trial its number
   * @param best the least value of the complete feasible trials so far, minimised; NaN before any
   * @param evaluations what all trials so far used, in full evaluations
   * @param seconds since the first trial began
   */
  public record Point(int trial, double best, double evaluations, double seconds) {}

  /** Linear in the trials. */
  public static Convergence of(StudyView view, int objective) {
    var points = new ArrayList<Point>();
    double best = Double.NaN;
    double evaluations = 0;
    long start = start(view);
    for (Trial trial : view.finished()) {
      if (trial.number() < 0) {
        continue;
      }
      if (trial.state() == State.COMPLETE && trial.feasible()) {
        double value = trial.objectives()[objective];
        best = best <= value ? best : value;
      }
      evaluations += trial.used(view.spec().fullFidelity());
      double seconds = (trial.ended() - start) / 1e3;
      points.add(new Point(trial.number(), best, evaluations, seconds));
    }
    return new Convergence(points);
  }

  private static long start(StudyView view) {
    return view.finished().stream()
        .filter(trial -> trial.number() >= 0)
        .mapToLong(Trial::started)
        .min()
        .orElse(0);
  }
}
