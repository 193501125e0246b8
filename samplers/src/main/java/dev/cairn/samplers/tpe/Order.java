package dev.cairn.samplers.tpe;

import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.util.Comparator;
import java.util.Optional;

/**
 * How good a finished trial is that did not fail: feasible complete ones by loss, then pruned ones
 * by how far they came and then by their last value, then infeasible ones by violation. What is not
 * known counts as infinite.
 */
record Order(Tier tier, double first, double second) {
  /** The kinds of trials, best first. */
  enum Tier {
    COMPLETE,
    PRUNED,
    INFEASIBLE
  }

  /** Of trials that are as good as each other the order says nothing. */
  static final Comparator<Trial> BEST_FIRST = (a, b) -> of(a).compare(of(b));

  static Order of(Trial trial) {
    if (!trial.feasible()) {
      return new Order(Tier.INFEASIBLE, known(trial.violation()), 0);
    }
    if (trial.state() == State.COMPLETE) {
      return new Order(Tier.COMPLETE, trial.objectives()[0], 0);
    }
    Optional<Report> last = trial.lastReport();
    double value = last.map(report -> report.objectives()[0]).orElse(Double.NaN);
    return new Order(Tier.PRUNED, -last.map(Report::at).orElse(0.0), known(value));
  }

  private static double known(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  private int compare(Order other) {
    if (tier != other.tier) {
      return tier.compareTo(other.tier);
    }
    int byFirst = compare(first, other.first);
    return byFirst != 0 ? byFirst : compare(second, other.second);
  }

  /** By size alone: 0 is as good as -0. */
  private static int compare(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
}
