package dev.cairn.benchmarks.scaling;

/**
 * How big a network is.
 *
 * @param blocks matrices between the first and the last
 * @param residual whether each block adds to what it is given
 */
record Shape(int inputs, int width, int blocks, int outputs, boolean residual) {
  /** Of one hidden matrix, without residuals. */
  static Shape plain(int inputs, int width) {
    return new Shape(inputs, width, 1, 1, false);
  }

  /** How many numbers are learned. */
  double parameters() {
    return width * ((double) inputs + blocks * (double) width + outputs);
  }
}
