package dev.cairn.benchmarks.problems;

import dev.cairn.benchmarks.tables.CurveTable;
import dev.cairn.benchmarks.tables.Grid;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.benchmarks.tables.digits.DigitsMlp;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Problems that are read from tables. A trial finds one of the repeats, by its draw, for all of its
 * epochs; the score is the mean of them all. Minimised is the error on the examples for validation.
 */
public final class TableProblems {
  static final String GROUP = "table";

  /** As {@link #yardstick} finds it in the table of digits. */
  private static final Yardstick DIGITS = Yardstick.of(0.024624373956594323, 0.09056761268781302);

  private TableProblems() {}

  /** The table that is shipped, which is read when it is first asked. */
  static Problem digits() {
    var fidelity = new Fidelity("epoch", 1, DigitsMlp.EPOCHS);
    return problem("table-digits", DigitsMlp.GRID, Optional.of(fidelity), Tables::digits, DIGITS);
  }

  /** A table from a file, epoch by epoch. */
  static Problem file(Path file) {
    CurveTable table = Tables.read(file);
    return byEpochs("table-" + table.name(), table);
  }

  /** With the epoch as fidelity. */
  public static Problem byEpochs(String name, CurveTable table) {
    var fidelity = new Fidelity(table.fidelity(), 1, table.epochs());
    return problem(name, table.grid(), Optional.of(fidelity), () -> table, yardstick(table));
  }

  /** Of full trainings, as a whole. */
  public static Problem full(String name, CurveTable table) {
    Yardstick yardstick = yardstick(table);
    double best = Quantiles.quantile(finals(table), 0);
    return problem(
        name,
        table.grid(),
        Optional.empty(),
        () -> table,
        Yardstick.of(best, yardstick.randomMedian()));
  }

  private static Problem problem(
      String name,
      Grid grid,
      Optional<Fidelity> fidelity,
      Supplier<CurveTable> table,
      Yardstick yardstick) {
    SearchSpace space = grid.space();
    List<Goal> goals = List.of(Goal.minimize("error"));
    Response response = new Read(table);
    return new Problem(name, GROUP, false, space, goals, List.of(), fidelity, response, yardstick);
  }

  /** The least mean over the repeats, of any row after any epoch; the median row after the last. */
  static Yardstick yardstick(CurveTable table) {
    double best = Double.POSITIVE_INFINITY;
    for (int row = 0; row < table.grid().rows(); row++) {
      for (int epoch = 1; epoch <= table.epochs(); epoch++) {
        best = Math.min(best, table.meanValidation(row, epoch));
      }
    }
    return Yardstick.of(best, Quantiles.median(finals(table)));
  }

  private static double[] finals(CurveTable table) {
    return IntStream.range(0, table.grid().rows())
        .mapToDouble(row -> table.meanValidation(row, table.epochs()))
        .toArray();
  }

  /** Looks an outcome up; a fidelity between two epochs counts as the earlier, NaN as the last. */
  private record Read(Supplier<CurveTable> table) implements Response {
    @Override
    public Outcome at(Configuration configuration, double fidelity) {
      CurveTable curves = table.get();
      int row = curves.grid().row(configuration);
      int epoch = epoch(curves, fidelity);
      return Outcome.of(curves.meanValidation(row, epoch)).lasting(curves.meanSeconds(row, epoch));
    }

    @Override
    public Outcome drawn(Configuration configuration, double fidelity, long draw) {
      CurveTable curves = table.get();
      int row = curves.grid().row(configuration);
      int epoch = epoch(curves, fidelity);
      int repeat = Math.floorMod(draw, curves.repeats());
      return Outcome.of(curves.validation(row, repeat, epoch))
          .lasting(curves.seconds(row, repeat, epoch))
          .scored(curves.meanValidation(row, epoch));
    }

    private static int epoch(CurveTable table, double fidelity) {
      return Double.isNaN(fidelity)
          ? table.epochs()
          : Math.max(1, Math.min(table.epochs(), (int) fidelity));
    }
  }
}
