package dev.cairn.benchmarks.curves;

import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.math.statistics.Quantiles;
import java.util.ArrayList;
import java.util.List;

/** Mean values themselves, problem by problem: best feasible values or hypervolumes. */
public record ValueTable(List<String> optimizers, List<Row> rows) {
  public ValueTable {
    optimizers = List.copyOf(optimizers);
    rows = List.copyOf(rows);
  }

  /** A problem after n evaluations; one cell an optimizer. */
  public record Row(String problem, int n, List<Cell> cells) {}

  /**
   * The runs of one optimizer.
   *
   * @param mean the mean over the runs that have a value, NaN where none has
   * @param found how many runs have one
   * @param seeds how many runs there are
   */
  public record Cell(double mean, int found, int seeds) {}

  public static ValueTable of(Comparison part, List<Integer> at) {
    var rows = new ArrayList<Row>();
    for (Problem problem : part.problems()) {
      for (int n : at) {
        rows.add(
            new Row(
                problem.name(),
                n,
                part.optimizers().stream().map(o -> cell(part.values(problem, o, n))).toList()));
      }
    }
    return new ValueTable(part.optimizers(), rows);
  }

  private static Cell cell(double... values) {
    double[] found = Comparison.numbers(values);
    double mean = found.length == 0 ? Double.NaN : Quantiles.mean(found);
    return new Cell(mean, found.length, values.length);
  }
}
