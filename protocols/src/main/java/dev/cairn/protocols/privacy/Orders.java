package dev.cairn.protocols.privacy;

import java.util.function.DoubleUnaryOperator;

/** The search for the Rényi order at which a bound is lowest. */
final class Orders {
  private static final double NEAREST = 1e-3;
  private static final double FARTHEST = 1e4;
  private static final int STEPS = 80;
  private static final int FINER = 8;

  private Orders() {}

  /**
   * An order near the one with the lowest value: the best of a ladder of orders that is even in the
   * logarithm of the order less 1, then of a finer one about it.
   */
  static double best(DoubleUnaryOperator bound) {
    double ratio = Math.pow(FARTHEST / NEAREST, 1.0 / STEPS);
    double coarse = best(bound, NEAREST, ratio, STEPS + 1);
    double finer = Math.pow(ratio, 1.0 / FINER);
    return 1 + best(bound, coarse / ratio, finer, 2 * FINER + 1);
  }

  private static double best(DoubleUnaryOperator bound, double from, double ratio, int count) {
    double best = from;
    double lowest = Double.POSITIVE_INFINITY;
    double above = from;
    for (int i = 0; i < count; i++) {
      double value = bound.applyAsDouble(1 + above);
      if (value < lowest) {
        lowest = value;
        best = above;
      }
      above *= ratio;
    }
    return best;
  }
}
