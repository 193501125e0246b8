package dev.cairn.samplers.bands;

import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a trial stood at a fidelity.
 *
 * @param at the fidelity; NaN without
 * @param violation the sum of the constraints' positive parts; infinite where the trial failed
 * @param loss the first objective
 */
public record Stand(Trial trial, double at, double violation, double loss)
    implements Comparable<Stand> {
  private static final Comparator<Stand> ORDER =
      Comparator.comparingDouble(Stand::violation)
          .thenComparingDouble(Stand::loss)
          .thenComparingInt(stand -> stand.trial.number());

  /** The present stand of a trial, if it tells anything. */
  public static Optional<Stand> of(Trial trial, double full) {
    if (!trial.suggested()) {
      return Optional.empty();
    }
    if (trial.state() == State.FAILED) {
      double until = trial.until();
      double infinite = Double.POSITIVE_INFINITY;
      return Optional.of(new Stand(trial, Double.isNaN(until) ? full : until, infinite, infinite));
    }
    return trial.state() == State.COMPLETE
        ? stand(trial, full, trial.constraints(), trial.objectives()[0])
        : trial.lastReport().flatMap(last -> stand(trial, last));
  }

  private static Optional<Stand> stand(Trial trial, Report last) {
    return stand(trial, last.at(), last.constraints(), last.objectives()[0]);
  }

  private static Optional<Stand> stand(Trial trial, double at, double[] constraints, double loss) {
    double violation = 0;
    for (double constraint : constraints) {
      violation += constraint > 0 ? constraint : 0;
    }
    return Double.isNaN(loss)
        ? Optional.empty()
        : Optional.of(new Stand(trial, at, violation, loss));
  }

  public boolean failed() {
    return trial.state() == State.FAILED;
  }

  /** Feasible ones by loss, then infeasible ones by violation, then failed ones. */
  @Override
  public int compareTo(Stand other) {
    return ORDER.compare(this, other);
  }
}
