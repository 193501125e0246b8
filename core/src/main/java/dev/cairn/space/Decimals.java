package dev.cairn.space;

/** Decimal rounding, so that 0 + 3 * 0.1 is 0.3 and not 0.30000000000000004. */
final class Decimals {
  private static final int MOST = 15;
  private static final double[] POWERS = powers();

  private Decimals() {}

  private static double[] powers() {
    double[] powers = new double[MOST + 1];
    powers[0] = 1;
    for (int i = 1; i <= MOST; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /** The digits after the point of low and step, or -1 when they are no short decimals. */
  static int digits(double low, double step, long levels) {
    int digits = Math.max(digits(low), digits(step));
    double largest = Math.max(Math.abs(low), Math.abs(low + levels * step));
    return digits <= MOST && largest * POWERS[digits] < 0x1p52 ? digits : -1;
  }

  private static int digits(double x) {
    int digits = 0;
    while (digits <= MOST && round(x, digits) != x) {
      digits++;
    }
    return digits;
  }

  /** The double nearest to the decimal with so many digits after the point; as it is when -1. */
  static double round(double x, int digits) {
    return digits < 0 ? x : Math.rint(x * POWERS[digits]) / POWERS[digits];
  }
}
