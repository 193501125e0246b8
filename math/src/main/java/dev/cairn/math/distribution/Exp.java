package dev.cairn.math.distribution;

/**
 * The exponential function for numbers that are not positive, in additions and multiplications
 * only: every machine gives the same bits, and the loops over arrays run on vector instructions.
 *
 * <p>With k the integer nearest to x / ln 2, exp(x) is 2^k exp(r), |r| at most (ln 2) / 2, and
 * exp(r) its Taylor polynomial of degree 13 (truncation below 5e-18). The relative error is below
 * 4e-16 while the result is a normal number, the absolute error below one unit when it is
 * subnormal; from -746 down the result is 0. NaN gives NaN. Numbers from 0 to 709 are fine too,
 * larger ones are not.
 */
public final class Exp {

  private static final double PER_LN2 = 0x1.71547652b82fep+0;
  private static final double LN2 = 0x1.62e42fefa38p-1; // 42 bits: exact times any k
  private static final double LN2_REST = 0x1.ef35793c7673p-45;
  private static final double ROUNDING = 0x1.8p52; // added, leaves an integer in the low bits
  private static final double NORMAL = ROUNDING - 1022; // k above: the result is normal
  private static final double ZERO = ROUNDING - 1076; // k below: the result is 0
  private static final int EXPONENT = 52; // the exponent's lowest bit
  private static final int CHUNK = 256;

  private Exp() {}

  /** exp(x). */
  public static double of(double x) {
    double k = x * PER_LN2 + ROUNDING;
    return scaled(fraction(x, k - ROUNDING), k);
  }

  /** Overwrites the elements from an index up to another, exclusive, with their exponentials. */
  public static void exp(double[] x, int from, int to) {
    double[] part = new double[Math.min(CHUNK, Math.max(0, to - from))];
    double[] k = new double[part.length];
    for (int start = from; start < to; start += CHUNK) {
      int count = Math.min(CHUNK, to - start);
      System.arraycopy(x, start, part, 0, count);
      reduce(part, k, count);
      for (int i = 0; i < count; i++) {
        x[start + i] = scaled(part[i], k[i]);
      }
    }
  }

  private static void reduce(double[] x, double[] k, int count) {
    for (int i = 0; i < count; i++) {
      k[i] = x[i] * PER_LN2 + ROUNDING;
      x[i] = fraction(x[i], k[i] - ROUNDING);
    }
  }

  /** exp(x - k ln 2). */
  private static double fraction(double x, double k) {
    double r = x - k * LN2 - k * LN2_REST;
    double p = 1.0 / 6227020800.0;
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    return 1 + (r + r * r * p);
  }

  /** The fraction times 2^k, for a k with the rounding constant added. */
  private static double scaled(double fraction, double k) {
    if (k > NORMAL) {
      long bits = Double.doubleToRawLongBits(k) << EXPONENT;
      return Double.longBitsToDouble(Double.doubleToRawLongBits(fraction) + bits);
    }
    return k < ZERO ? 0 : Math.scalb(fraction, (int) (k - ROUNDING));
  }
}
