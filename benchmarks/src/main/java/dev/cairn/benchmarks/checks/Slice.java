package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Response;
import dev.cairn.benchmarks.problems.TableProblems;
import dev.cairn.benchmarks.tables.Axis;
import dev.cairn.benchmarks.tables.Grid;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.space.Configuration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A part of the table of digits: some axes are searched, the others are held.
 *
 * @param whole the problem of the whole table
 * @param searched which axes
 * @param levels of all axes; those of the searched ones do not matter
 */
record Slice(Problem whole, Predicate<String> searched, int... levels) implements Response {
  private static final Grid GRID = Tables.digits().grid();

  static Slice of(Predicate<String> searched, int... levels) {
    return new Slice(TableProblems.byEpochs("digits", Tables.digits()), searched, levels);
  }

  Problem problem(String name) {
    Grid part = new Grid(GRID.axes().stream().filter(this::searches).toList());
    return new Problem(
        name,
        whole.group(),
        false,
        part.space(),
        whole.goals(),
        List.of(),
        whole.fidelity(),
        this,
        whole.yardstick());
  }

  private boolean searches(Axis axis) {
    return searched.test(axis.name());
  }

  /** The levels of all axes where the searched ones are at these. */
  int[] with(int... part) {
    int[] all = levels.clone();
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (searches(GRID.axes().get(i))) {
        all[i] = part[next++];
      }
    }
    return all;
  }

  /** The levels of all axes in a configuration of this part. */
  int[] with(Configuration part) {
    double[] raw = part.raw();
    return with(IntStream.range(0, raw.length).map(i -> (int) raw[i]).toArray());
  }

  private Configuration completed(Configuration part) {
    double[] raw = IntStream.of(with(part)).asDoubleStream().toArray();
    return whole.space().configuration(raw);
  }

  @Override
  public Outcome at(Configuration part, double fidelity) {
    return whole.response().at(completed(part), fidelity);
  }

  @Override
  public Outcome drawn(Configuration part, double fidelity, long draw) {
    return whole.response().drawn(completed(part), fidelity, draw);
  }

  /** The levels of all axes that are best in this part, by the mean of the repeats at any epoch. */
  int[] best() {
    Grid part = new Grid(GRID.axes().stream().filter(this::searches).toList());
    int[] best = levels;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < part.rows(); row++) {
      int[] there = with(part.levels(row));
      if (error(there) < least) {
        best = there;
        least = error(there);
      }
    }
    return best;
  }

  /** The least mean of the repeats at any epoch. */
  static double error(int... levels) {
    int row = GRID.row(levels);
    return IntStream.rangeClosed(1, Tables.digits().epochs())
        .mapToDouble(epoch -> Tables.digits().meanValidation(row, epoch))
        .min()
        .orElseThrow();
  }
}
