package dev.cairn.math.qmc;

/** How the binary digits of a coordinate become a number in {@code [0, 1)}. */
@FunctionalInterface
interface Digits {

  /** The number of binary digits of an unscrambled coordinate. */
  int COUNT = 31;

  /** The digits as they are. */
  Digits PLAIN = (digits, dimension) -> digits * 0x1p-31;

  /**
   * The number of the {@link #COUNT} low bits of {@code digits}, for the coordinate of that
   * dimension.
   */
  double toUnit(int digits, int dimension);
}
