package dev.cairn.benchmarks.curves;

import dev.cairn.benchmarks.problems.Kind;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.math.statistics.Friedman;
import dev.cairn.math.statistics.Nemenyi;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.math.statistics.Wilcoxon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ranks over problems by the median over seeds, and whether they differ by more than chance (Demsar
 * 2006). Only optimizers that ran on every problem, to the end, take part.
 *
 * @param n after how much work
 * @param blocks the number of problems
 * @param pValue of Friedman's test that all are alike
 * @param criticalDifference by how much mean ranks must differ to be significant at 5 % (Nemenyi);
 *     NaN for more optimizers than its table has
 * @param rows best first
 */
public record RankTable(
    int n, int blocks, double pValue, double criticalDifference, List<Row> rows) {
  private static final int LARGEST_NEMENYI = 20;

  public RankTable {
    rows = List.copyOf(rows);
  }

  /**
   * One optimizer.
   *
   * @param meanRank 1 for always best
   * @param pValue of Wilcoxon's signed-rank test against the first row, on scores scaled to the
   *     range of each problem, corrected after Holm 1979 for the number of rows; 1 for the first
   *     row
   */
  public record Row(String optimizer, double meanRank, double pValue) {}

  /** The ranks after n; empty with fewer than two optimizers or problems. */
  public static Optional<RankTable> of(Comparison part, int n) {
    List<String> takingPart = part.optimizers().stream().filter(o -> complete(part, o, n)).toList();
    if (takingPart.size() < 2 || part.problems().size() < 2) {
      return Optional.empty();
    }
    double[][] scores =
        part.problems().stream()
            .map(p -> takingPart.stream().mapToDouble(o -> score(part, p, o, n)).toArray())
            .toArray(double[][]::new);
    Friedman friedman = Friedman.test(scores);
    return Optional.of(
        new RankTable(
            n,
            scores.length,
            friedman.pValue(),
            takingPart.size() > LARGEST_NEMENYI
                ? Double.NaN
                : Nemenyi.criticalDifference(takingPart.size(), scores.length),
            rows(
                takingPart,
                friedman.meanRanks(),
                Arrays.stream(scores).map(RankTable::scaled).toArray(double[][]::new))));
  }

  private static boolean complete(Comparison part, String optimizer, int n) {
    return part.problems().stream()
        .allMatch(p -> part.runs(p, optimizer).stream().anyMatch(c -> c.last() >= n));
  }

  /** The median over seeds, minimised; a run without a value counts as the worst. */
  private static double score(Comparison part, Problem problem, String optimizer, int n) {
    double[] values =
        part.runs(problem, optimizer).stream()
            .filter(curve -> curve.last() >= n)
            .mapToDouble(curve -> minimised(problem, curve.at(n)))
            .toArray();
    return Quantiles.median(values);
  }

  private static double minimised(Problem problem, double value) {
    if (Double.isNaN(value)) {
      return Double.POSITIVE_INFINITY;
    }
    return problem.kind() == Kind.MULTIPLE ? -value : problem.goals().get(0).flip(value);
  }

  /**
   * The scores of one problem from 0 for the best to 1 for the worst, so that those of several
   * problems compare; 2 for an infinite one.
   */
  private static double[] scaled(double... block) {
    double best = Arrays.stream(block).filter(Double::isFinite).min().orElse(0);
    double range = Arrays.stream(block).filter(Double::isFinite).max().orElse(0) - best;
    return Arrays.stream(block)
        .map(v -> Double.isFinite(v) ? (v - best) / Math.max(range, Double.MIN_NORMAL) : 2)
        .toArray();
  }

  private static List<Row> rows(
      List<String> optimizers, List<Double> meanRanks, double[][] scores) {
    List<Integer> order =
        IntStream.range(0, optimizers.size())
            .boxed()
            .sorted(Comparator.comparingDouble(meanRanks::get))
            .toList();
    double[] best = column(scores, order.get(0));
    List<Integer> others = order.subList(1, order.size());
    double[] corrected =
        holm(
            others.stream()
                .mapToDouble(o -> Wilcoxon.signedRank(best, column(scores, o)).pTwoSided())
                .toArray());
    var rows = new ArrayList<Row>();
    rows.add(new Row(optimizers.get(order.get(0)), meanRanks.get(order.get(0)), 1));
    for (int i = 0; i < others.size(); i++) {
      int o = others.get(i);
      rows.add(new Row(optimizers.get(o), meanRanks.get(o), corrected[i]));
    }
    return rows;
  }

  private static double[] column(double[][] scores, int optimizer) {
    return Arrays.stream(scores).mapToDouble(block -> block[optimizer]).toArray();
  }

  /** Step-down correction: the k-th smallest of m is multiplied by m - k + 1 (Holm 1979). */
  static double[] holm(double... pValues) {
    int m = pValues.length;
    List<Integer> order =
        IntStream.range(0, m).boxed().sorted(Comparator.comparingDouble(i -> pValues[i])).toList();
    double[] corrected = new double[m];
    double largest = 0;
    for (int k = 0; k < m; k++) {
      largest = Math.max(largest, Math.min(1, (m - k) * pValues[order.get(k)]));
      corrected[order.get(k)] = largest;
    }
    return corrected;
  }
}
