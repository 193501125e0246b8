package dev.cairn.analysis.frontier;

import dev.cairn.math.pareto.Dominance;
import dev.cairn.math.pareto.Hypervolume;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the Pareto front grew: after each trial that ended, the share of the box between the best and
 * the worst value of every complete feasible trial that was dominated by then.
 *
 * @param trials their numbers, in the order they ended; imported observations are left out
 * @param shares in [0, 1], never falling
 */
public record Progress(int[] trials, double[] shares) {

  /** Linear in the trials but for those that join the front, each of which costs a hypervolume. */
  public static Progress of(StudyView view) {
    List<Trial> ended = view.finished().stream().filter(t -> t.number() >= 0).toList();
    double[][] counted =
        ended.stream().filter(Progress::counts).map(Trial::objectives).toArray(double[][]::new);
    double[] shares = new double[ended.size()];
    if (counted.length > 0) {
      double[] low = reduce(counted, false);
      double[] high = reduce(counted, true);
      fill(shares, ended, low, high);
    }
    return new Progress(ended.stream().mapToInt(Trial::number).toArray(), shares);
  }

  private static boolean counts(Trial trial) {
    return trial.state() == State.COMPLETE && trial.feasible();
  }

  private static double[] reduce(double[][] points, boolean greatest) {
    double[] extremes = points[0].clone();
    for (double[] point : points) {
      Arrays.setAll(
          extremes,
          j -> greatest ? Math.max(extremes[j], point[j]) : Math.min(extremes[j], point[j]));
    }
    return extremes;
  }

  private static void fill(double[] shares, List<Trial> ended, double[] low, double[] high) {
    double[] one = new double[low.length];
    Arrays.fill(one, 1);
    var front = new ArrayList<double[]>();
    double share = 0;
    for (int i = 0; i < shares.length; i++) {
      if (counts(ended.get(i))) {
        double[] point = scaled(ended.get(i).objectives(), low, high);
        if (front.stream().noneMatch(other -> Dominance.weaklyDominates(other, point))) {
          front.removeIf(other -> Dominance.weaklyDominates(point, other));
          front.add(point);
          share = Math.max(share, Hypervolume.of(front.toArray(double[][]::new), one));
        }
      }
      shares[i] = share;
    }
  }

  private static double[] scaled(double[] point, double[] low, double[] high) {
    double[] scaled = new double[point.length];
    Arrays.setAll(scaled, j -> high[j] > low[j] ? (point[j] - low[j]) / (high[j] - low[j]) : 0);
    return scaled;
  }
}
