package dev.cairn.analysis.frontier;

import dev.cairn.math.pareto.Hypervolume;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.List;

/**
 * The complete feasible trials that no other dominates.
 *
 * @param members by number
 * @param ideal the least value of each objective among the members
 * @param nadir the greatest value of each objective among the members
 * @param hypervolume the share of the box between the best and worst value of every complete
 *     feasible trial that the members dominate, in [0, 1]; NaN without members
 */
public record Frontier(List<Trial> members, double[] ideal, double[] nadir, double hypervolume) {

  /** Quadratic in the trials at worst. */
  public static Frontier of(StudyView view) {
    List<Trial> members = Ranking.frontier(view);
    if (members.isEmpty()) {
      return new Frontier(members, new double[0], new double[0], Double.NaN);
    }
    double[][] points = values(members);
    double[][] all =
        values(
            view.finished().stream()
                .filter(t -> t.state() == State.COMPLETE && t.number() >= 0 && t.feasible())
                .toList());
    double[] ideal = extremes(points, false);
    double[] worst = extremes(all, true);
    double[][] scaled =
        Arrays.stream(points).map(point -> scaled(point, ideal, worst)).toArray(double[][]::new);
    double[] one = new double[ideal.length];
    Arrays.fill(one, 1);
    return new Frontier(members, ideal, extremes(points, true), Hypervolume.of(scaled, one));
  }

  private static double[][] values(List<Trial> trials) {
    return trials.stream().map(Trial::objectives).toArray(double[][]::new);
  }

  private static double[] extremes(double[][] points, boolean greatest) {
    double[] extremes = points[0].clone();
    for (double[] point : points) {
      for (int j = 0; j < extremes.length; j++) {
        extremes[j] = greatest ? Math.max(extremes[j], point[j]) : Math.min(extremes[j], point[j]);
      }
    }
    return extremes;
  }

  private static double[] scaled(double[] point, double[] low, double[] high) {
    double[] scaled = new double[point.length];
    Arrays.setAll(scaled, j -> high[j] > low[j] ? (point[j] - low[j]) / (high[j] - low[j]) : 0);
    return scaled;
  }
}
