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

  /** The rest, the trials to avoid, and those that still run: at most a number, evenly thinned. */
  private static Sample worse(StudyView view, History history, int[] better, TpeOptions options) {
    int rest = history.size() - better.length;
    int ended = rest + history.avoided().size();
    int all = ended + view.pending().size();
    double[][] points = new double[Math.min(all, options.worseLimit())][];
    int next = 0;
    for (int i = 0; i < points.length; i++) {
      int place = (int) ((i + 1L) * all / points.length) - 1; // the last of them among those kept
      while (next < better.length && better[next] <= place + next) {
        next++;
      }
      Trial trial =
          place < rest
              ? history.trial(place + next)
              : place < ended
                  ? history.avoided().get(place - rest)
                  : view.pending().get(place - ended);
      points[i] = trial.unit();
    }
    double[] losses = new double[points.length];
    Arrays.fill(losses, Double.NaN);
    return new Sample(points, options.worseWeights().of(losses, Double.NaN));
  }
}
