package dev.cairn.benchmarks.scaling;

/** Products of matrices whose inner loops run over rows, so that processors do several at once. */
final class Product {
  private static final int TOGETHER = 4; // rows of the right matrix in one pass over a row

  private Product() {}

  /**
   * {@code out += a b}.
   *
   * @param a the element of a row and a column at {@code row * down + column * right}
   * @param b rows of the width
   * @param out rows of the width
   */
  static void add(
      double[] a, int down, int right, int rows, int columns, double[] b, int width, double[] out) {
    int fours = columns - columns % TOGETHER;
    for (int row = 0; row < rows; row++) {
      int at = row * down;
      for (int c = 0; c < fours; c += TOGETHER) {
        four(
            a[at + c * right],
            a[at + (c + 1) * right],
            a[at + (c + 2) * right],
            a[at + (c + 3) * right],
            b,
            c * width,
            width,
            out,
            row * width);
      }
      for (int c = fours; c < columns; c++) {
        one(a[at + c * right], b, c * width, width, out, row * width);
      }
    }
  }

  private static void four(
      double a0,
      double a1,
      double a2,
      double a3,
      double[] b,
      int from,
      int width,
      double[] out,
      int to) {
    int second = from + width;
    int third = second + width;
    int fourth = third + width;
    for (int i = 0; i < width; i++) {
      out[to + i] += a0 * b[from + i] + a1 * b[second + i] + a2 * b[third + i] + a3 * b[fourth + i];
    }
  }

  private static void one(double a, double[] b, int from, int width, double[] out, int to) {
    for (int i = 0; i < width; i++) {
      out[to + i] += a * b[from + i];
    }
  }
}
