package dev.cairn.space;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Steps of whole-number columns, one or two at a time, each the one that leaves least to be made
 * up, until continuous columns can make up the rest.
 */
final class LatticeSteps {
  private static final int ROUNDS = 64;
  private static final int DETOUR = 3;

  private final List<Column> columns;
  private final List<LinearRow> sums;
  private final boolean[] stepped;
  private final int[] movable;

  /** The stepped columns are fixed otherwise; the held one of them never moves. */
  LatticeSteps(List<Column> columns, List<LinearRow> sums, boolean[] stepped, int held) {
    this.columns = columns;
    this.sums = sums;
    this.stepped = stepped;
    this.movable =
        sums.stream()
            .flatMapToInt(sum -> IntStream.range(0, sum.size()).map(sum::column))
            .filter(column -> stepped[column] && column != held)
            .distinct()
            .toArray();
  }

  void settle(double[] raw) {
    for (int round = 0; round < ROUNDS && lack(raw) > 0; round++) {
      if (!single(raw, -1) && !pair(raw)) {
        return;
      }
    }
  }

  /** Takes the best step of one column, if it helps; not of the given one. */
  private boolean single(double[] raw, int except) {
    double best = lack(raw);
    int column = -1;
    double value = Double.NaN;
    for (int candidate : movable) {
      double before = raw[candidate];
      for (double to : candidate == except ? new double[0] : steps(candidate, raw)) {
        raw[candidate] = to;
        double lack = lack(raw);
        if (lack < best) {
          best = lack;
          column = candidate;
          value = to;
        }
      }
      raw[candidate] = before;
    }
    if (column >= 0) {
      raw[column] = value;
    }
    return column >= 0;
  }

  /** Moves one column a little so that a step of another one then helps. */
  private boolean pair(double[] raw) {
    double start = lack(raw);
    for (int column : movable) {
      double before = raw[column];
      Domain domain = columns.get(column).domain();
      for (int detour = -DETOUR; detour <= DETOUR; detour++) {
        raw[column] = domain.nearest(before + detour * step(domain));
        double[] changed = raw.clone();
        if (raw[column] != before && single(changed, column) && lack(changed) < start) {
          System.arraycopy(changed, 0, raw, 0, raw.length);
          return true;
        }
      }
      raw[column] = before;
    }
    return false;
  }

  /** One step either way, and as many as close a relation. */
  private double[] steps(int column, double[] raw) {
    Domain domain = columns.get(column).domain();
    double step = step(domain);
    double[] values = new double[2 + 2 * sums.size()];
    values[0] = domain.nearest(raw[column] - step);
    values[1] = domain.nearest(raw[column] + step);
    for (int k = 0; k < sums.size(); k++) {
      double coefficient = coefficient(sums.get(k), column);
      double steps = coefficient == 0 ? 0 : -gap(sums.get(k), raw) / (coefficient * step);
      values[2 + 2 * k] = domain.nearest(raw[column] + Math.floor(steps) * step);
      values[3 + 2 * k] = domain.nearest(raw[column] + Math.ceil(steps) * step);
    }
    return values;
  }

  private static double step(Domain domain) {
    return domain instanceof Domain.Lattice lattice ? lattice.step() : 1;
  }

  private static double coefficient(LinearRow sum, int column) {
    double coefficient = 0;
    for (int i = 0; i < sum.size(); i++) {
      coefficient += sum.column(i) == column ? sum.coefficient(i) : 0;
    }
    return coefficient;
  }

  /** What all relations together lack, in multiples of their tolerance. */
  private double lack(double[] raw) {
    double lack = 0;
    for (LinearRow sum : sums) {
      double gap = Math.abs(gap(sum, raw));
      lack += gap <= sum.tolerance() / 2 ? 0 : gap / sum.tolerance();
    }
    return lack;
  }

  /** By how much the sum is off even after the continuous columns did what they can. */
  private double gap(LinearRow sum, double[] raw) {
    double least = -sum.relation().bound();
    double most = least;
    for (int i = 0; i < sum.size(); i++) {
      int column = sum.column(i);
      Domain domain = columns.get(column).domain();
      double a = sum.coefficient(i) * (stepped[column] ? raw[column] : domain.low());
      double b = sum.coefficient(i) * (stepped[column] ? raw[column] : domain.high());
      least += Math.min(a, b);
      most += Math.max(a, b);
    }
    return least > 0 ? least : sum.equality() ? Math.min(0, most) : 0;
  }
}
