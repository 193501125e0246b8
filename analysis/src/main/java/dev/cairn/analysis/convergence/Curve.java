package dev.cairn.analysis.convergence;

import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import java.util.List;

/**
 * A trial's values on the way, of one objective, minimised.
 *
 * @param at the fidelities, in the order of the reports
 * @param values one a fidelity
 */
public record Curve(double[] at, double[] values) {

  /**
   * The curve of a trial's reports that have the objective; of more than {@code most}, evenly
   * chosen ones, the first and last among them.
   */
  public static Curve of(Trial trial, int objective, int most) {
    List<Report> reports =
        trial.reports().stream()
            .filter(report -> Double.isFinite(report.objectives()[objective]))
            .toList();
    int n = Math.min(reports.size(), Math.max(2, most));
    double[] at = new double[n];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      int chosen = n == 1 ? 0 : (int) ((long) i * (reports.size() - 1) / (n - 1));
      at[i] = reports.get(chosen).at();
      values[i] = reports.get(chosen).objectives()[objective];
    }
    return new Curve(at, values);
  }
}
