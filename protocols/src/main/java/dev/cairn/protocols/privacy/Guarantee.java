package dev.cairn.protocols.privacy;

import static dev.cairn.value.InvalidInputException.require;

import java.util.function.DoubleUnaryOperator;

/**
 * A promise of differential privacy: whatever the output, it was at most {@code exp(epsilon)} times
 * as likely as without any one record, but for a chance of {@code delta}.
 *
 * @param order the Rényi order that gives it
 */
public record Guarantee(double epsilon, double delta, double order) {
  /**
   * The smallest epsilon that a curve gives for a delta, by the conversion of Canonne, Kamath and
   * Steinke (2020, Proposition 12). Costs some hundred values of the curve.
   */
  public static Guarantee of(RenyiCurve curve, double delta) {
    require(
        delta > 0 && delta < 1,
        "delta",
        "delta is %s; expected more than 0 and less than 1, such as 1e-5: less than one over the"
            + " number of records.",
        delta);
    double order = Orders.best(each -> epsilon(curve.at(each), delta, each));
    return new Guarantee(Math.max(0, epsilon(curve.at(order), delta, order)), delta, order);
  }

  /** What a divergence at one order gives. */
  static double epsilon(double divergence, double delta, double order) {
    return divergence + Math.log1p(-1 / order) - (Math.log(delta) + Math.log(order)) / (order - 1);
  }

  /** The smallest delta that a curve gives for an epsilon; the same conversion read backwards. */
  static double delta(RenyiCurve curve, double epsilon) {
    DoubleUnaryOperator log =
        order ->
            (order - 1) * (curve.at(order) - epsilon + Math.log1p(-1 / order)) - Math.log(order);
    return Math.min(1, Math.exp(log.applyAsDouble(Orders.best(log))));
  }
}
