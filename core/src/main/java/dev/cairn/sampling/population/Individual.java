package dev.cairn.sampling.population;

import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finished trial as a member of a population. Its standing comes before its objectives, as in
 * constrained domination (Deb et al. 2002): complete feasible trials, then pruned ones by how far
 * they came, then infeasible ones by violation.
 *
 * @param tier 0 complete and feasible, 1 pruned and feasible, 2 infeasible or unknown
 * @param burden within the tier, what is better when less
 */
public record Individual(Trial trial, int tier, double burden) {
  /** By standing alone: those of one rank are told apart by their objectives. */
  public static final Comparator<Individual> STANDING =
      Comparator.comparingInt(Individual::tier).thenComparingDouble(Individual::burden);

  /** By standing, then by the first objective, then the earlier trial. */
  public static final Comparator<Individual> BEST_FIRST =
      STANDING
          .thenComparingDouble(individual -> individual.objectives()[0])
          .thenComparingInt(individual -> individual.trial().number());

  /** The individual of a trial; none where it failed or an objective is unknown. */
  public static Optional<Individual> of(Trial trial) {
    if (trial.state() == State.FAILED || !known(trial.objectives())) {
      return Optional.empty();
    }
    double violation = trial.violation();
    if (!(violation <= 0)) {
      double burden = Double.isNaN(violation) ? Double.POSITIVE_INFINITY : violation;
      return Optional.of(new Individual(trial, 2, burden));
    }
    return Optional.of(
        trial.state() == State.COMPLETE
            ? new Individual(trial, 0, 0)
            : new Individual(trial, 1, -reached(trial)));
  }

  private static boolean known(double[] objectives) {
    for (double objective : objectives) {
      if (Double.isNaN(objective)) {
        return false;
      }
    }
    return objectives.length > 0;
  }

  private static double reached(Trial trial) {
    return trial.lastReport().map(report -> report.at()).orElse(0.0);
  }

  /** Minimised. */
  public double[] objectives() {
    return trial.objectives();
  }

  /** In the unit cube, NaN where inactive; shared, read only. */
  public double[] unit() {
    return trial.unit();
  }
}
