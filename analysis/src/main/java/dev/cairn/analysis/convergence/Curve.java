package dev.cairn.analysis.convergence;

import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A trial's values on the way: of one objective, minimised, or of something else that it reports.
 *
 * @param at the fidelities, in the order of the reports
 * @param values one a fidelity
 */
public record Curve(double[] at, double[] values) {

  /** The curve of an objective. */
  public static Curve of(Trial trial, int objective, int most) {
    return of(trial, report -> report.objectives()[objective], most);
  }

  /** The curve of a further value that a trial reports by name. */
  public static Curve of(Trial trial, String metric, int most) {
    return of(trial, report -> report.metrics().getOrDefault(metric, Double.NaN), most);
  }

  /**
   * The curve of a trial's reports that have the value; of more than {@code most}, evenly chosen
   * ones, the first and last among them.
   */
  private static Curve of(Trial trial, ToDoubleFunction<Report> value, int most) {
    List<Report> reports =
        trial.reports().stream()
            .filter(report -> Double.isFinite(value.applyAsDouble(report)))
            .toList();
    List<Report> chosen = Evenly.chosen(reports, most);
    return new Curve(
        chosen.stream().mapToDouble(Report::at).toArray(),
        chosen.stream().mapToDouble(value).toArray());
  }
}
