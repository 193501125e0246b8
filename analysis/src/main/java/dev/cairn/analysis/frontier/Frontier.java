package dev.cairn.analysis.frontier;

import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;

/**
 * The complete feasible trials that no other dominates.
 *
 * @param members by number
 * @param progress how their set grew
 */
public record Frontier(List<Trial> members, Progress progress) {

  /** Quadratic in the trials at worst. */
  public static Frontier of(StudyView view) {
    return new Frontier(Ranking.frontier(view), Progress.of(view));
  }

  /**
   * The share of the box between the best and the worst value of every complete feasible trial that
   * the members dominate; 0 without members.
   */
  public double hypervolume() {
    double[] shares = progress.shares();
    return shares.length == 0 ? 0 : shares[shares.length - 1];
  }
}
