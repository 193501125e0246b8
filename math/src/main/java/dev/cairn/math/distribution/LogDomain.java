package dev.cairn.math.distribution;

/**
 * Sums of numbers that are given, and returned, as their natural logarithms, without overflow or
 * underflow.
 */
public final class LogDomain {

  private LogDomain() {}

  /** {@code log(exp(x[0]) + exp(x[1]) + ...)}; negative infinity for no terms. */
  public static double logSumExp(double... x) {
    return logSumExp(x, x.length);
  }

  /** As {@link #logSumExp(double...)} for the first {@code count} elements of a longer array. */
  public static double logSumExp(double[] x, int count) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      max = Math.max(max, x[i]);
    }
    if (Double.isInfinite(max)) {
      return max;
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.exp(x[i] - max);
    }
    return max + Math.log(sum);
  }

  /** {@code log(exp(a) + exp(b))}. */
  public static double logAddExp(double a, double b) {
    double max = Math.max(a, b);
    return Double.isInfinite(max) ? max : max + Math.log1p(Math.exp(Math.min(a, b) - max));
  }
}
