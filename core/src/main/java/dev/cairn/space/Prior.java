package dev.cairn.space;

/**
 * A belief about where the optimum lies: normal on the parameter's scale. The mean is in the
 * parameter's own units, the spread (a standard deviation) in those of its scale (natural
 * logarithms for a log scale, steps for ordered values).
 */
public record Prior(double mean, double spread) {
  public Prior {
    if (!(spread > 0)) {
      throw new IllegalArgumentException(
          "The prior's spread (" + spread + ") must be positive; try a tenth of the range.");
    }
  }
}
