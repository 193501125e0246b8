package dev.cairn.samplers.crossentropy;

import dev.cairn.space.Column;
import java.util.random.RandomGenerator;

/** The law of one column. Immutable. */
sealed interface Marginal permits Bell, Wheel {
  /** A unit coordinate. */
  double draw(RandomGenerator random);

  /**
   * The law under which values are most likely, mixed with this one.
   *
   * @param units the unit coordinates of the elite in which the column is active
   */
  Marginal refitted(double[] units, CrossEntropyOptions options);

  /** The differential entropy of a number, the entropy of a category. */
  double entropy();

  /** The law before the first round: the prior, or else even. */
  static Marginal first(Column column) {
    return column.domain().ordered() ? Bell.first(column) : Wheel.even(column);
  }
}
