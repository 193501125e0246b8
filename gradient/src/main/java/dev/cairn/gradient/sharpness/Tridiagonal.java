package dev.cairn.gradient.sharpness;

import java.util.List;

/** Symmetric matrices with one line on either side of the diagonal. */
final class Tridiagonal {
  private Tridiagonal() {}

  /**
   * The greatest eigenvalue, by bisection between the bounds of Gershgorin.
   *
   * @param diagonal n numbers
   * @param beside n - 1 numbers
   */
  static double greatest(List<Double> diagonal, List<Double> beside) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < diagonal.size(); i++) {
      double reach =
          (i > 0 ? Math.abs(beside.get(i - 1)) : 0)
              + (i < beside.size() ? Math.abs(beside.get(i)) : 0);
      low = Math.max(low, diagonal.get(i));
      high = Math.max(high, diagonal.get(i) + reach);
    }
    while (true) {
      double middle = low + (high - low) / 2;
      if (!(middle > low && middle < high)) {
        return high;
      }
      if (above(diagonal, beside, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  /** Whether an eigenvalue is above a number: by Sylvester's law from the signs of the pivots. */
  private static boolean above(List<Double> diagonal, List<Double> beside, double number) {
    double pivot = 1;
    for (int i = 0; i < diagonal.size(); i++) {
      double square = i == 0 ? 0 : beside.get(i - 1) * beside.get(i - 1);
      pivot = number - diagonal.get(i) - (i == 0 ? 0 : square / pivot);
      if (pivot <= 0) {
        return true;
      }
    }
    return false;
  }
}
