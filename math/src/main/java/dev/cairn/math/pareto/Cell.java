package dev.cairn.math.pareto;

import java.util.Arrays;

/** A box, the corners of which tell it from others. */
record Cell(double[] lower, double[] upper) {

  /** The same under one objective more. */
  Cell extended(double from, double to) {
    return new Cell(append(lower, from), append(upper, to));
  }

  private static double[] append(double[] x, double last) {
    double[] longer = Arrays.copyOf(x, x.length + 1);
    longer[x.length] = last;
    return longer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell
        && Arrays.equals(lower, cell.lower)
        && Arrays.equals(upper, cell.upper);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(lower) + Arrays.hashCode(upper);
  }
}
