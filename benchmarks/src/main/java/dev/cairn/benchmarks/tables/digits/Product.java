package dev.cairn.benchmarks.tables.digits;

/**
 * Adds products of matrices, in single precision, of which the left one may hold many zeros. Sums
 * run in the order of the columns, so that every machine gives the same bits. The width of the
 * right one is a multiple of {@value #BLOCK}. Not thread-safe; allocates nothing.
 */
final class Product {
  static final int BLOCK = 8;

  private final float[] values;
  private final int[] rows;

  /**
   * @param longest the most columns of a left matrix
   */
  Product(int longest) {
    values = new float[longest];
    rows = new int[longest];
  }

  /** The next multiple of the block. */
  static int padded(int width) {
    return (width + BLOCK - 1) / BLOCK * BLOCK;
  }

  /**
   * {@code out += a b}.
   *
   * @param a the element of a row and a column at {@code row * down + column * right}
   * @param b rows of the width
   * @param out rows of the width
   */
  void add(
      float[] a, int down, int right, int height, int columns, float[] b, int width, float[] out) {
    for (int row = 0; row < height; row++) {
      int count = gather(a, row * down, right, columns, width);
      for (int block = 0; block < width; block += BLOCK) {
        accumulate(count, b, block, out, row * width + block);
      }
    }
  }

  /** {@code out += x b} for an image x, the result to a row of {@code out}. */
  void add(Examples images, int image, float[] b, int width, float[] out, int row) {
    int from = images.starts()[image];
    int count = images.starts()[image + 1] - from;
    for (int k = 0; k < count; k++) {
      values[k] = images.values()[from + k];
      rows[k] = images.pixels()[from + k] * width;
    }
    for (int block = 0; block < width; block += BLOCK) {
      accumulate(count, b, block, out, row * width + block);
    }
  }

  /** Notes what is not zero; without a branch, as there is no telling. */
  private int gather(float[] a, int from, int step, int columns, int width) {
    int count = 0;
    for (int k = 0; k < columns; k++) {
      float value = a[from + k * step];
      values[count] = value;
      rows[count] = k * width;
      count += value == 0 ? 0 : 1;
    }
    return count;
  }

  private void accumulate(int count, float[] b, int block, float[] out, int to) {
    float s0 = out[to];
    float s1 = out[to + 1];
    float s2 = out[to + 2];
    float s3 = out[to + 3];
    float s4 = out[to + 4];
    float s5 = out[to + 5];
    float s6 = out[to + 6];
    float s7 = out[to + 7];
    for (int k = 0; k < count; k++) {
      float value = values[k];
      int at = rows[k] + block;
      s0 += value * b[at];
      s1 += value * b[at + 1];
      s2 += value * b[at + 2];
      s3 += value * b[at + 3];
      s4 += value * b[at + 4];
      s5 += value * b[at + 5];
      s6 += value * b[at + 6];
      s7 += value * b[at + 7];
    }
    out[to] = s0;
    out[to + 1] = s1;
    out[to + 2] = s2;
    out[to + 3] = s3;
    out[to + 4] = s4;
    out[to + 5] = s5;
    out[to + 6] = s6;
    out[to + 7] = s7;
  }
}
