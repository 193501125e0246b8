package dev.cairn.benchmarks.curves;

import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.math.statistics.Quantiles;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Normalised regret, 0 at the best value known and 1 at the median of one random evaluation, over
 * the problems of one kind.
 *
 * @param at the columns: after how much work
 * @param rows best first by the mean in the last column; before that, by the number of problems
 */
public record RegretTable(List<Integer> at, List<Row> rows) {
  public RegretTable {
    at = List.copyOf(at);
    rows = List.copyOf(rows);
  }

  /**
   * One optimizer.
   *
   * @param problems on how many problems it ran; only rows with equally many compare
   * @param fewestSeeds the least number of runs on one problem
   * @param mostSeeds the greatest number of runs on one problem
   * @param mean the mean over seeds, then over problems; NaN where a problem has no value
   * @param median the median over seeds, then the mean over problems
   */
  public record Row(
      String optimizer,
      int problems,
      int fewestSeeds,
      int mostSeeds,
      List<Double> mean,
      List<Double> median) {}

  /** The table of problems that have one objective and a known best value. */
  public static RegretTable of(Comparison part, List<Integer> at) {
    List<Row> rows =
        part.optimizers().stream()
            .map(optimizer -> row(part, optimizer, at))
            .sorted(
                Comparator.comparingInt((Row row) -> -row.problems)
                    .thenComparingDouble(RegretTable::last))
            .toList();
    return new RegretTable(at, rows);
  }

  private static double last(Row row) {
    return row.mean.get(row.mean.size() - 1);
  }

  private static Row row(Comparison part, String optimizer, List<Integer> at) {
    List<Problem> problems = part.problemsOf(optimizer);
    int[] seeds =
        problems.stream().mapToInt(p -> part.runs(p, optimizer).size()).sorted().toArray();
    return new Row(
        optimizer,
        problems.size(),
        seeds[0],
        seeds[seeds.length - 1],
        at.stream().map(n -> over(part, optimizer, problems, n, Quantiles::mean)).toList(),
        at.stream().map(n -> over(part, optimizer, problems, n, Quantiles::median)).toList());
  }

  private static double over(
      Comparison part,
      String optimizer,
      List<Problem> problems,
      int n,
      ToDoubleFunction<double[]> ofSeeds) {
    double sum = 0;
    for (Problem problem : problems) {
      double[] values = Comparison.numbers(part.values(problem, optimizer, n));
      sum +=
          values.length == 0
              ? Double.NaN
              : problem.yardstick().regret(ofSeeds.applyAsDouble(values));
    }
    return sum / problems.size();
  }
}
