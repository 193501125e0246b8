package dev.cairn.trial;

import java.util.Comparator;

/**
 * How good a finished trial is to algorithms that only compare: complete feasible trials by their
 * first objective, then pruned ones by how far they came and by their last value, then infeasible
 * ones by violation, then failed ones. The least is the best; NaN counts as the worst.
 *
 * @param tier which of these it is
 * @param first what counts within the tier
 * @param second what counts where the first is equal
 */
public record Merit(Tier tier, double first, double second) implements Comparable<Merit> {
  private static final Comparator<Merit> ORDER =
      Comparator.comparing(Merit::tier)
          .thenComparingDouble(Merit::first)
          .thenComparingDouble(Merit::second);

  /** From the best kind of trial to the worst. */
  public enum Tier {
    COMPLETE,
    PRUNED,
    INFEASIBLE,
    FAILED
  }

  /** The merit of a finished trial. */
  public static Merit of(Trial trial) {
    if (trial.state() == State.FAILED) {
      return new Merit(Tier.FAILED, 0, 0);
    }
    if (!trial.feasible()) {
      return new Merit(Tier.INFEASIBLE, trial.violation(), 0);
    }
    return trial.state() == State.COMPLETE
        ? new Merit(Tier.COMPLETE, trial.objectives()[0], 0)
        : pruned(trial);
  }

  private static Merit pruned(Trial trial) {
    double reached = trial.lastReport().map(Report::at).orElse(0.0);
    double value = trial.lastReport().map(report -> report.objectives()[0]).orElse(Double.NaN);
    return new Merit(Tier.PRUNED, -reached, value);
  }

  @Override
  public int compareTo(Merit other) {
    return ORDER.compare(this, other);
  }

  /** Whether this is strictly better. */
  public boolean beats(Merit other) {
    return compareTo(other) < 0;
  }
}
