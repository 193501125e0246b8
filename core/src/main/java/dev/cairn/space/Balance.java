package dev.cairn.space;

import java.util.Arrays;
import java.util.List;

/**
 * Moves numbers until linear relations hold. Continuous columns first shrink towards the end of
 * their ranges that helps, all by one factor, which keeps their proportions; where several
 * relations pull against each other, projections in turn (Bregman 1965) finish. Whole numbers are
 * rounded and stepped until the rest can be made up by the continuous ones. Bounded work;
 * deterministic.
 */
final class Balance {
  private static final int NONE = -1;
  private static final int SWEEPS = 200;
  private static final int SCALINGS = 4;

  private final List<Column> columns;
  private final List<LinearRow> sums;

  Balance(List<Column> columns, List<LinearRow> sums) {
    this.columns = columns;
    this.sums = sums;
  }

  /** Changes the row so that its active relations hold; false when it did not find how. */
  boolean balance(double[] raw) {
    return balance(raw, NONE);
  }

  /** The same without changing one of the columns. */
  boolean balance(double[] raw, int held) {
    List<LinearRow> active = sums.stream().filter(sum -> sum.active(raw)).toList();
    boolean[] fixed = new boolean[raw.length];
    if (held != NONE) {
      fixed[held] = true;
    }
    relax(active, raw, fixed);
    if (!round(active, raw, fixed)) {
      return hold(active, raw);
    }
    if (!relax(active, raw, fixed)) {
      new LatticeSteps(columns, active, fixed, held).settle(raw);
      relax(active, raw, fixed);
    }
    return hold(active, raw);
  }

  private static boolean hold(List<LinearRow> active, double[] raw) {
    return active.stream().allMatch(sum -> sum.holds(raw));
  }

  /** Rounds and fixes the columns with steps; false when there are none. */
  private boolean round(List<LinearRow> active, double[] raw, boolean[] fixed) {
    boolean any = false;
    for (LinearRow sum : active) {
      for (int i = 0; i < sum.size(); i++) {
        int column = sum.column(i);
        Domain domain = columns.get(column).domain();
        if (domain.levels() != 0) {
          raw[column] = domain.nearest(raw[column]);
          fixed[column] = true;
          any = true;
        }
      }
    }
    return any;
  }

  private boolean relax(List<LinearRow> active, double[] raw, boolean[] fixed) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean done = true;
      for (LinearRow sum : active) {
        if (!sum.wellWithin(raw)) {
          done = false;
          if (sweep < SCALINGS) {
            scale(sum, raw, fixed);
          } else {
            project(sum, raw, fixed);
          }
        }
      }
      if (done) {
        return true;
      }
    }
    return false;
  }

  /** The end of the range of a term's column at which the excess is smallest in size. */
  private double end(LinearRow sum, int term, double excess) {
    Domain domain = columns.get(sum.column(term)).domain();
    return sum.coefficient(term) > 0 == excess > 0 ? domain.low() : domain.high();
  }

  private void scale(LinearRow sum, double[] raw, boolean[] fixed) {
    double excess = sum.excess(raw);
    double room = 0;
    for (int i = 0; i < sum.size(); i++) {
      int column = sum.column(i);
      room += fixed[column] ? 0 : sum.coefficient(i) * (raw[column] - end(sum, i, excess));
    }
    double factor = room == 0 ? 1 : Math.max(0, 1 - excess / room);
    for (int i = 0; i < sum.size(); i++) {
      int column = sum.column(i);
      if (!fixed[column]) {
        double end = end(sum, i, excess);
        raw[column] = columns.get(column).domain().clamp(end + factor * (raw[column] - end));
      }
    }
  }

  /** To the nearest point of the hyperplane, measured in ranges; as often as a range ends. */
  private void project(LinearRow sum, double[] raw, boolean[] fixed) {
    for (int round = 0; round <= sum.size() && !sum.wellWithin(raw); round++) {
      double excess = sum.excess(raw);
      double[] weights = weights(sum, raw, fixed, excess);
      double total = Arrays.stream(weights).sum();
      if (total == 0) {
        return;
      }
      for (int i = 0; i < sum.size(); i++) {
        int column = sum.column(i);
        double move = excess * weights[i] / (total * sum.coefficient(i));
        raw[column] = columns.get(column).domain().clamp(raw[column] - move);
      }
    }
  }

  private double[] weights(LinearRow sum, double[] raw, boolean[] fixed, double excess) {
    double[] weights = new double[sum.size()];
    for (int i = 0; i < weights.length; i++) {
      int column = sum.column(i);
      Domain domain = columns.get(column).domain();
      if (!fixed[column] && raw[column] != end(sum, i, excess)) {
        double span = sum.coefficient(i) * (domain.high() - domain.low());
        weights[i] = span * span;
      }
    }
    return weights;
  }
}
