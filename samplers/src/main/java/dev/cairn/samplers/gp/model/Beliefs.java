package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.HyperPrior;

/** What is believed of hyperparameters before anything was observed. */
public final class Beliefs {
  private Beliefs() {}

  /**
   * Lengths grow with the root of the dimension (Hvarfner, Hellsten and Nardi 2024: log-normal with
   * location √2 + log(d)/2 and scale √3, whose density is highest where the logarithm is less by
   * 3).
   */
  public static HyperPrior prior(int scales) {
    double mode = Math.sqrt(2) - 3 + 0.5 * StrictMath.log(scales);
    return new HyperPrior(
        new HyperPrior.Law(mode, Math.sqrt(3), StrictMath.log(0.01), StrictMath.log(1000)),
        new HyperPrior.Law(0, 1, StrictMath.log(0.01), StrictMath.log(100)),
        new HyperPrior.Law(StrictMath.log(1e-4), 2, StrictMath.log(1e-7), StrictMath.log(1)),
        new HyperPrior.Law(-1, 1.5, -9, 9),
        new HyperPrior.Law(0, 0.5, -1.5, 1.5));
  }

  /**
   * The logarithm of a noise's variance varies by about 1 over about the whole range. Its estimates
   * are given with the variances of their errors: the factor of these is 1.
   */
  static HyperPrior ofLogNoise(int scales) {
    return new HyperPrior(
        new HyperPrior.Law(0.5 * StrictMath.log(scales), 1, -1, StrictMath.log(1000)),
        new HyperPrior.Law(0, 1, StrictMath.log(0.01), StrictMath.log(10)),
        new HyperPrior.Law(0, 1, 0, 0),
        new HyperPrior.Law(-1, 1.5, -9, 9),
        new HyperPrior.Law(0, 0.5, -1.5, 1.5));
  }
}
