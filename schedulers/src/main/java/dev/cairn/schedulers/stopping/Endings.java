package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Stops a trial that will hardly add to the hypervolume of the frontier. Its end is drawn on from
 * its newest values by what each of the {@value #WINDOW} trials that completed last gained or lost
 * from the same fidelity to its own end, all objectives and constraints together; the part of these
 * endings that are feasible and that no result on the frontier dominates estimates the probability
 * that it adds hypervolume, whatever the reference point is. Objectives that grow with the
 * fidelity, such as time spent, are thus drawn on too. With one objective it is the probability to
 * beat the best. Stops nothing before a feasible trial is complete, nor at a report that lacks an
 * objective. A decision costs the frontier times the window.
 *
 * <p>This is a rule of our own: the percentile rule (see {@link Quantile}) for the hypervolume that
 * trials contribute, where the percentile is of predicted ends.
 */
final class Endings implements Rule {
  static final int WINDOW = 64;

  private final double chance;
  private final int startup;
  private final Intervals intervals;
  private final Front front = new Front();
  private final Map<Long, Deque<Change>> changes = new HashMap<>();

  /** From a report to the end; NaN for what the report did not carry. */
  private record Change(double[] objectives, double[] constraints) {}

  Endings(double chance, int startup, Intervals intervals) {
    this.chance = chance;
    this.startup = startup;
    this.intervals = intervals;
  }

  @Override
  public void learn(Trial complete) {
    front.add(complete);
    for (int i = 0; i < complete.reports().size(); i++) {
      Report report = complete.reports().get(i);
      if (intervals.first(complete.reports(), i)) {
        Deque<Change> newest =
            changes.computeIfAbsent(intervals.number(report), number -> new ArrayDeque<>());
        newest.addLast(
            new Change(
                minus(complete.objectives(), report.objectives()),
                minus(complete.constraints(), report.constraints())));
        if (newest.size() > WINDOW) {
          newest.removeFirst();
        }
      }
    }
  }

  @Override
  public boolean stops(Trial trial) {
    Report now = trial.lastReport().orElseThrow();
    Deque<Change> known = changes.get(intervals.number(now));
    if (known == null || front.trials().isEmpty() || !intervals.first(trial)) {
      return false;
    }
    int endings = 0;
    int adding = 0;
    for (Change change : known) {
      double[] end = plus(now.objectives(), change.objectives);
      if (known(end)) {
        endings++;
        boolean feasible = Violation.of(plus(now.constraints(), change.constraints)) == 0;
        adding += feasible && !front.covers(end) ? 1 : 0;
      }
    }
    return endings >= startup && adding < chance * endings;
  }

  private static boolean known(double... values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= b[i];
    }
    return difference;
  }
}
