package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import java.util.random.RandomGenerator;

/**
 * A belief about where the optimum lies: normal on the parameter's scale. The mean is in the
 * parameter's own units, the spread (a standard deviation) in those of its scale (natural
 * logarithms for a log scale, steps for ordered values).
 */
public record Prior(double mean, double spread) {
  public Prior {
    require(
        spread > 0,
        "prior.spread",
        "The prior's spread (%s) must be positive; try a tenth of the range.",
        spread);
  }

  /** A number of [0, 1] drawn from a belief in the unit coordinate. */
  public double draw(RandomGenerator random) {
    while (true) {
      double unit = mean + spread * random.nextGaussian();
      if (unit >= 0 && unit <= 1) {
        return unit;
      }
    }
  }
}
