package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import java.util.Arrays;

/**
 * Stops a trial when so many reports in a row have brought no value that is better than the best
 * before by more than delta. With several objectives a gain in any of them is an improvement, and
 * so is less violation of the constraints; a report without any objective counts neither way. A
 * decision costs the reports of the trial.
 *
 * @param patience how many reports
 * @param delta in the unit of each objective
 */
record Patience(int patience, double delta) implements Rule {
  @Override
  public void learn(Trial complete) {}

  @Override
  public boolean stops(Trial trial) {
    int goals = trial.lastReport().orElseThrow().objectives().length;
    double[] best = new double[goals + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    int waited = 0;
    for (Report report : trial.reports()) {
      if (improves(report, best)) {
        waited = 0;
      } else if (Arrays.stream(report.objectives()).anyMatch(value -> !Double.isNaN(value))) {
        waited++;
      }
    }
    return waited >= patience;
  }

  /** Whether a report is better than the best, which take it in where it is. */
  private boolean improves(Report report, double[] best) {
    int last = best.length - 1;
    double violation = Violation.of(report.constraints());
    boolean better = improves(violation, best, last, 0);
    for (int i = 0; i < last; i++) {
      better |= improves(report.objectives()[i], best, i, delta);
    }
    return better;
  }

  private static boolean improves(double value, double[] best, int index, double least) {
    if (value < best[index] - least) {
      best[index] = value;
      return true;
    }
    return false;
  }
}
