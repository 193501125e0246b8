package dev.cairn.samplers.tpe;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;

/** The trials that were observed, in two: the better few and the worse rest. */
record Split(Sample better, Sample worse) {
  static Split of(StudyView view, History history, TpeOptions options) {
    int[] best = history.best(options.better(history.size()) + 1);
    int count = best.length - 1;
    double threshold = history.loss(best[count]);
    int[] better = Arrays.copyOf(best, count);
    Arrays.sort(better);
    double[] losses = new double[count];
    double[][] betterPoints = new double[count][];
    for (int i = 0; i < count; i++) {
      losses[i] = history.loss(better[i]);
      betterPoints[i] = history.trial(better[i]).unit();
    }
    Sample good = new Sample(betterPoints, options.weights().of(losses, threshold));
    return new Split(good, worse(view, history, better, options));
  }

  /** The rest, the trials to avoid, and those that still run. */
  private static Sample worse(StudyView view, History history, int[] better, TpeOptions options) {
    int rest = history.size() - better.length;
    int avoided = history.avoided().size();
    int total = rest + avoided + view.pending().size();
    double[][] points = new double[total][];
    int at = 0;
    for (int i = 0, next = 0; i < history.size(); i++) {
      if (next < better.length && better[next] == i) {
        next++;
      } else {
        points[at++] = history.trial(i).unit();
      }
    }
    for (Trial trial : history.avoided()) {
      points[at++] = trial.unit();
    }
    for (Trial trial : view.pending()) {
      points[at++] = trial.unit();
    }
    double[][] kept = thinned(points, options.worseLimit());
    double[] losses = new double[kept.length];
    Arrays.fill(losses, Double.NaN);
    return new Sample(kept, options.worseWeights().of(losses, Double.NaN));
  }

  /** At most so many points, evenly spaced, the last among them. */
  private static double[][] thinned(double[][] points, int limit) {
    if (points.length <= limit) {
      return points;
    }
    double[][] kept = new double[limit][];
    for (int i = 0; i < limit; i++) {
      kept[i] = points[(int) ((i + 1L) * points.length / limit) - 1];
    }
    return kept;
  }
}
