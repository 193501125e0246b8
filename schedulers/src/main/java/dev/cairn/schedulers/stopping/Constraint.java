package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;

/**
 * Stops a trial when a constraint was above a tolerance in its newest reports, so many in a row, or
 * once at a fidelity from which on no constraint falls any more. Reports that do not carry the
 * constraint count neither way, and objectives do not matter. A decision costs the reports of the
 * trial; without constraints it stops nothing.
 *
 * @param watched the place of the constraint, or -1 for each of them
 * @param settled the fidelity from which on constraints are known not to fall
 */
record Constraint(int watched, double tolerance, int patience, double settled) implements Rule {
  @Override
  public void learn(Trial complete) {}

  @Override
  public boolean stops(Trial trial) {
    int constraints = trial.lastReport().orElseThrow().constraints().length;
    for (int i = 0; i < constraints; i++) {
      if ((watched < 0 || watched == i) && violates(trial, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean violates(Trial trial, int constraint) {
    int streak = 0;
    for (int i = trial.reports().size() - 1; i >= 0; i--) {
      Report report = trial.reports().get(i);
      double value = report.constraints()[constraint];
      if (value <= tolerance) {
        return false;
      }
      if (value > tolerance && (report.at() >= settled || ++streak >= patience)) {
        return true;
      }
    }
    return false;
  }
}
