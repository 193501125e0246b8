package dev.cairn.schedulers.stopping;

import java.util.Arrays;

/**
 * What complete trials had reached by one fidelity: a quantile of their violations, and for each
 * objective the quantile over those that were feasible.
 */
final class Mark {
  private final RunningQuantile violations;
  private final RunningQuantile[] objectives;

  /**
   * @param share the part of the trials that are better than the quantile
   */
  Mark(int goals, double share) {
    violations = new RunningQuantile(share);
    objectives = new RunningQuantile[goals];
    Arrays.setAll(objectives, i -> new RunningQuantile(share));
  }

  /** Takes in what a complete trial had reached; NaN for an unknown objective. */
  void add(double violation, double[] values) {
    violations.add(violation);
    for (int i = 0; violation == 0 && i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        objectives[i].add(values[i]);
      }
    }
  }

  int size() {
    return violations.size();
  }

  /**
   * Whether a trial with these best values so far (infinite where unknown) is worse than the
   * quantile: by violation, or where that is equal in every objective that is known of both, of
   * which there must be one.
   */
  boolean beats(double violation, double[] best) {
    double bar = violations.value();
    if (violation != bar) {
      return violation > bar;
    }
    int compared = 0;
    for (int i = 0; i < best.length; i++) {
      if (Double.isFinite(best[i]) && objectives[i].size() > 0) {
        compared++;
        if (best[i] <= objectives[i].value()) {
          return false;
        }
      }
    }
    return compared > 0;
  }
}
