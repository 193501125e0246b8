package dev.cairn.protocols.privacy;

/**
 * The Rényi differential privacy of a mechanism: for each order above 1, a bound on the Rényi
 * divergence of that order between its outputs on two data sets that differ in one record. A pure
 * function, in nats.
 */
@FunctionalInterface
public interface RenyiCurve {
  double at(double order);

  /**
   * The mechanism run so many times, each on the same data and free to look at what came before.
   */
  default RenyiCurve times(long runs) {
    return order -> (double) runs * at(order);
  }

  /**
   * A chance that bounds how often more than this epsilon is revealed; by the curve if not better.
   */
  default double delta(double epsilon) {
    return Guarantee.delta(this, epsilon);
  }
}
