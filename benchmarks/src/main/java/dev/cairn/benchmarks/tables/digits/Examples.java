package dev.cairn.benchmarks.tables.digits;

import java.util.Arrays;

/**
 * Images and their digits, and again what of the images is not black.
 *
 * @param x grey values from 0 to 1, one row an image
 * @param y the digits
 * @param starts where an image's share of values and pixels begins; one more at the end
 * @param values the grey values that are not 0
 * @param pixels where in the image they are
 */
record Examples(float[] x, int[] y, int[] starts, float[] values, int[] pixels) {
  static final int PIXELS = 64;
  static final int CLASSES = 10;

  static Examples of(float[] x, int[] y) {
    int[] starts = new int[y.length + 1];
    float[] values = new float[x.length];
    int[] pixels = new int[x.length];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        values[count] = x[i];
        pixels[count++] = i % PIXELS;
      }
      starts[i / PIXELS + 1] = count;
    }
    return new Examples(x, y, starts, Arrays.copyOf(values, count), Arrays.copyOf(pixels, count));
  }

  int rows() {
    return y.length;
  }
}
