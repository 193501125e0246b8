package dev.cairn.space;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws the columns of a sum of positive terms uniformly: a flat Dirichlet above the lows. */
final class Simplex {
  private Simplex() {}

  /**
   * Replaces the sum's columns; false when not all coefficients have one sign. The sum is off where
   * a column had to be rounded or would have been above its high: the caller then draws again.
   */
  static boolean draw(LinearRow sum, List<Column> columns, double[] raw, RandomGenerator random) {
    double[] parts = new double[sum.size()];
    double rest = sum.relation().bound();
    double total = 0;
    for (int i = 0; i < parts.length; i++) {
      if (sum.coefficient(i) * sum.coefficient(0) <= 0) {
        return false;
      }
      parts[i] = -StrictMath.log(1 - random.nextDouble());
      total += parts[i];
      rest -= sum.coefficient(i) * columns.get(sum.column(i)).domain().low();
    }
    for (int i = 0; i < parts.length; i++) {
      Domain domain = columns.get(sum.column(i)).domain();
      double share = domain.low() + rest * parts[i] / total / sum.coefficient(i);
      raw[sum.column(i)] = domain.nearest(share);
    }
    return true;
  }
}
