package dev.cairn.benchmarks.reports;

import dev.cairn.benchmarks.curves.Checkpoints;
import dev.cairn.benchmarks.curves.Comparison;
import dev.cairn.benchmarks.curves.RankTable;
import dev.cairn.benchmarks.curves.RegretTable;
import dev.cairn.benchmarks.curves.ValueTable;
import dev.cairn.benchmarks.problems.Kind;
import dev.cairn.benchmarks.simulation.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a result, as text and page show them. */
final class Tables {
  private Tables() {}

  static List<Table> of(BenchResult result) {
    var tables = new ArrayList<Table>();
    for (Map.Entry<Kind, Comparison> entry : result.comparison().byKind().entrySet()) {
      tables.addAll(of(entry.getKey(), entry.getValue(), result.last(entry.getKey())));
    }
    if (!result.overheads().isEmpty()) {
      tables.add(overheads(result));
    }
    return tables;
  }

  private static List<Table> of(Kind kind, Comparison part, int last) {
    var tables = new ArrayList<Table>();
    List<Integer> at = Checkpoints.ofTable(kind, last);
    if (kind == Kind.SINGLE || kind == Kind.FIDELITY) {
      tables.addAll(regrets(kind, RegretTable.of(part, at), part.problems().size()));
    } else {
      tables.add(values(kind, ValueTable.of(part, at)));
    }
    RankTable.of(part, at.get(at.size() - 1)).map(t -> ranks(kind, t)).ifPresent(tables::add);
    return tables;
  }

  private static List<Table> regrets(Kind kind, RegretTable table, int problems) {
    String work = kind == Kind.FIDELITY ? "full trainings" : "evaluations";
    String note = "0 = best known, 1 = one random guess; " + problems + " problems.";
    return List.of(
        new Table(
            "Mean normalised regret after n " + work,
            "Mean over seeds, then over problems; " + note,
            header(table),
            table.rows().stream().map(row -> cells(row, row.mean())).toList()),
        new Table(
            "Median normalised regret after n " + work,
            "Median over seeds, then mean over problems; " + note,
            header(table),
            table.rows().stream().map(row -> cells(row, row.median())).toList()));
  }

  private static List<String> header(RegretTable table) {
    return Stream.concat(
            Stream.of("optimizer", "problems", "seeds"), table.at().stream().map(String::valueOf))
        .toList();
  }

  private static List<String> cells(RegretTable.Row row, List<Double> numbers) {
    String seeds =
        row.fewestSeeds() == row.mostSeeds()
            ? String.valueOf(row.mostSeeds())
            : row.fewestSeeds() + "-" + row.mostSeeds();
    return Stream.concat(
            Stream.of(row.optimizer(), String.valueOf(row.problems()), seeds),
            numbers.stream().map(v -> number("%.4f", v)))
        .toList();
  }

  private static Table values(Kind kind, ValueTable table) {
    String title =
        kind == Kind.CONSTRAINED
            ? "Mean best feasible value"
            : "Mean hypervolume (minimised units)";
    List<String> header =
        Stream.concat(Stream.of("problem", "n"), table.optimizers().stream()).toList();
    return new Table(
        title,
        "Over the seeds that have a value; in brackets how many of how many.",
        header,
        table.rows().stream().map(Tables::cells).toList());
  }

  private static List<String> cells(ValueTable.Row row) {
    return Stream.concat(
            Stream.of(row.problem(), String.valueOf(row.n())),
            row.cells().stream().map(Tables::cell))
        .toList();
  }

  private static String cell(ValueTable.Cell cell) {
    return cell.found() == 0
        ? "-"
        : number("%.5g", cell.mean()) + " (" + cell.found() + "/" + cell.seeds() + ")";
  }

  private static Table ranks(Kind kind, RankTable table) {
    String note =
        String.format(
            Locale.ROOT,
            "By the median %s after %d on %d problems. Friedman p = %.2g%s; Holm-corrected Wilcoxon"
                + " p against the first.",
            kind.score(),
            table.n(),
            table.blocks(),
            table.pValue(),
            Double.isNaN(table.criticalDifference())
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", ranks differ at 5 %% from %.2f apart (Nemenyi)",
                    table.criticalDifference()));
    return new Table(
        "Mean rank",
        note,
        List.of("optimizer", "rank", "p"),
        table.rows().stream()
            .map(
                row ->
                    List.of(
                        row.optimizer(),
                        number("%.2f", row.meanRank()),
                        number("%.3f", row.pValue())))
            .toList());
  }

  private static Table overheads(BenchResult result) {
    String note =
        "Processor time of one thread; the last two columns are simulated, with "
            + (result.workers() == 1 ? "one worker." : result.workers() + " workers.");
    return new Table(
        "Overhead",
        note,
        List.of("optimizer", "asks", "mean ask ms", "p99 ask ms", "tell ms", "study s", "idle %"),
        result.overheads().stream().map(Tables::cells).toList());
  }

  private static List<String> cells(Overhead overhead) {
    Timings timings = overhead.timings();
    return List.of(
        overhead.optimizer(),
        String.valueOf(timings.asks().length),
        number("%.3f", timings.meanAsk()),
        number("%.3f", timings.slowAsk()),
        number("%.3f", timings.meanTell()),
        number("%.1f", overhead.seconds()),
        number("%.2f", 100 * overhead.idle()));
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
  }
}
