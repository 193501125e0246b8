package dev.cairn.schedulers.stopping;

/**
 * What complete trials had reached on average by one fidelity: the median of their violations, and
 * for each objective the median over those that were feasible so far.
 */
final class Mark {
  private final RunningMedian violations = new RunningMedian();
  private final RunningMedian[] objectives;

  Mark(int goals) {
    objectives = new RunningMedian[goals];
    for (int i = 0; i < goals; i++) {
      objectives[i] = new RunningMedian();
    }
  }

  /** Takes in the averages of a complete trial's curve; NaN for an unknown objective. */
  void add(double violation, double[] averages) {
    violations.add(violation);
    for (int i = 0; violation == 0 && i < averages.length; i++) {
      if (!Double.isNaN(averages[i])) {
        objectives[i].add(averages[i]);
      }
    }
  }

  int size() {
    return violations.size();
  }

  /**
   * Whether a trial with these best values so far (infinite where unknown) is worse than the
   * median: by violation, or where that is equal in every objective that is known of both, of which
   * there must be one.
   */
  boolean beats(double violation, double[] best) {
    double bar = violations.median();
    if (violation != bar) {
      return violation > bar;
    }
    int compared = 0;
    for (int i = 0; i < best.length; i++) {
      if (Double.isFinite(best[i]) && objectives[i].size() > 0) {
        compared++;
        if (best[i] <= objectives[i].median()) {
          return false;
        }
      }
    }
    return compared > 0;
  }
}
