package dev.cairn.math.gp;

import java.util.List;

/**
 * What is believed of the hyperparameters before data: a normal law of each component of {@link
 * Hyperparameters#vector}, all independent.
 *
 * @param length of a length
 * @param variance of the signal's variance
 * @param noise of the noise's variance
 * @param additivity of the additive part
 * @param shape of each shape of a warp
 */
public record HyperPrior(Law length, Law variance, Law noise, Law additivity, Law shape) {
  /**
   * A normal law, cut off outside [low, high].
   *
   * @param mode where it is densest
   */
  public record Law(double mode, double deviation, double low, double high) {}

  /** The law of a component of {@link Hyperparameters#vector}. */
  Law law(int component, int scales) {
    if (component < scales) {
      return length;
    }
    return component < scales + Hyperparameters.OTHERS
        ? List.of(variance, noise, additivity).get(component - scales)
        : shape;
  }

  /** Where the prior is densest, without a warp. */
  public Hyperparameters mode(int scales) {
    double[] vector = new double[scales + Hyperparameters.OTHERS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = law(i, scales).mode;
    }
    return Hyperparameters.of(vector, scales);
  }
}
