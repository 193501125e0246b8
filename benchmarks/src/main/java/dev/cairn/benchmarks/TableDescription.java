package dev.cairn.benchmarks;

import dev.cairn.analysis.fidelity.Rungs;
import dev.cairn.analysis.forest.Samples;
import dev.cairn.analysis.importance.Fanova;
import dev.cairn.analysis.importance.Importance;
import dev.cairn.analysis.tabular.Distribution;
import dev.cairn.analysis.tabular.Locality;
import dev.cairn.benchmarks.tables.CurveTable;
import dev.cairn.math.statistics.RankCorrelation;
import dev.cairn.random.Stream;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a table shows, as text: curves, distribution, fidelities, locality, importance. */
final class TableDescription {
  private static final int MOST = 10_000; // rows that locality and importance are taken from
  private static final int RUNG = 3;
  private static final double[] SHARES = {0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

  private final CurveTable table;
  private final StringBuilder text = new StringBuilder();

  private TableDescription(CurveTable table) {
    this.table = table;
  }

  static String of(CurveTable table) {
    var description = new TableDescription(table);
    description.head();
    description.distribution();
    description.fidelities();
    description.locality();
    description.importance();
    return description.text.toString();
  }

  private void say(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  private int rows() {
    return table.grid().rows();
  }

  private void head() {
    say(
        "%s: %d configurations, %d repeats, %s 1 to %d%n",
        table.name(), rows(), table.repeats(), table.fidelity(), table.epochs());
    table.grid().axes().forEach(axis -> say("  %s: %s%n", axis.name(), axis.values()));
    int best = best();
    say(
        "best mean over the repeats: validation %.5f, test %.5f, %s%n",
        table.meanValidation(best, table.epochs()),
        table.meanTest(best, table.epochs()),
        Arrays.toString(table.grid().levels(best)));
    double seconds =
        IntStream.range(0, rows()).mapToDouble(row -> table.meanSeconds(row, table.epochs())).sum();
    say("seconds of all configurations once: %.0f%n", seconds);
    say("spread between repeats (mean standard deviation, last): %.5f%n", spread());
  }

  private int best() {
    return IntStream.range(0, rows())
        .boxed()
        .min(Comparator.comparingDouble(row -> table.meanValidation(row, table.epochs())))
        .orElseThrow();
  }

  private double spread() {
    double sum = 0;
    for (int row = 0; row < rows(); row++) {
      double mean = table.meanValidation(row, table.epochs());
      double squares = 0;
      for (int repeat = 0; repeat < table.repeats(); repeat++) {
        double off = table.validation(row, repeat, table.epochs()) - mean;
        squares += off * off;
      }
      sum += Math.sqrt(squares / Math.max(1, table.repeats() - 1));
    }
    return sum / rows();
  }

  private double[] validation(int epoch) {
    return IntStream.range(0, rows()).mapToDouble(r -> table.meanValidation(r, epoch)).toArray();
  }

  private void distribution() {
    var validation = Distribution.of(validation(table.epochs()));
    var test =
        Distribution.of(
            IntStream.range(0, rows())
                .mapToDouble(row -> table.meanTest(row, table.epochs()))
                .toArray());
    say("share of configurations, and the last error they do not exceed (validation, test)%n");
    for (double share : SHARES) {
      say("  %5.3f  %.5f  %.5f%n", share, validation.quantile(share), test.quantile(share));
    }
  }

  private void fidelities() {
    int[] epochs = epochs();
    double[][] values = Arrays.stream(epochs).mapToObj(this::validation).toArray(double[][]::new);
    double[][] matrix = correlations(values);
    say("rank correlation between fidelities%n  %8s", table.fidelity());
    Arrays.stream(epochs).forEach(epoch -> say(" %6d", epoch));
    say("%n");
    for (int i = 0; i < epochs.length; i++) {
      say("  %8d", epochs[i]);
      for (int j = 0; j < epochs.length; j++) {
        say(" %6.3f", matrix[i][j]);
      }
      say("%n");
      if (matrix[i][epochs.length - 1] < Rungs.LEAST) {
        say("  warning: what is best at %d says little about the end%n", epochs[i]);
      }
    }
    double[] test =
        IntStream.range(0, rows()).mapToDouble(r -> table.meanTest(r, table.epochs())).toArray();
    say(
        "rank correlation of validation and test: %.3f%n",
        RankCorrelation.spearman(values[values.length - 1], test));
  }

  /** The rungs of halving from the first epoch, and the last. */
  private int[] epochs() {
    IntStream rungs = IntStream.iterate(1, e -> e < table.epochs(), e -> e * RUNG);
    return IntStream.concat(rungs, IntStream.of(table.epochs())).toArray();
  }

  /** All rows, or as many as are looked at, evenly. */
  private int[] some() {
    int count = Math.min(MOST, rows());
    return IntStream.range(0, count).map(i -> (int) ((long) i * rows() / count)).toArray();
  }

  private void locality() {
    if (rows() > MOST) {
      say("locality: not of more than %d configurations%n", MOST);
      return;
    }
    int[][] levels = new int[rows()][];
    Arrays.setAll(levels, table.grid()::levels);
    Locality locality = Locality.of(levels, validation(table.epochs()));
    String correlations =
        Arrays.stream(locality.correlation())
            .skip(1)
            .mapToObj(c -> String.format(Locale.ROOT, "%.3f", c))
            .collect(Collectors.joining(" "));
    say("correlation of last errors where 1, 2, ... settings differ: %s%n", correlations);
    say("local optima: %.1f %% of the configurations%n", 100 * locality.optima());
  }

  private void importance() {
    SearchSpace space = table.grid().space();
    int[] rows = some();
    double[][] unit = new double[rows.length][];
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] raw = Arrays.stream(table.grid().levels(rows[i])).asDoubleStream().toArray();
      unit[i] = space.encode(raw);
      values[i] = table.meanValidation(rows[i], table.epochs());
    }
    Importance importance =
        Fanova.of(new Samples(space, unit, values), Fanova.Options.STANDARD, Stream.of(1));
    say("importance for the last error (fANOVA): alone, in all%n");
    importance
        .shares()
        .forEach(
            share ->
                say("  %-14s %.3f %.3f%n", share.column().path(), share.main(), share.total()));
    importance.pairs().stream()
        .limit(3)
        .forEach(
            pair ->
                say(
                    "  %s and %s: %.3f%n",
                    pair.first().path(), pair.second().path(), pair.share()));
  }

  private static double[][] correlations(double[]... values) {
    double[][] matrix = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = RankCorrelation.spearman(values[i], values[j]);
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
