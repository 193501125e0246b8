package dev.cairn.transfer.fit;

import java.util.List;

/**
 * What the laws say of one size when fitted to all the others.
 *
 * @param predicted one a setting
 * @param factors by how many times a prediction is off, at least 1, one a setting
 * @param excess by what part the loss at the predictions is above the least one there, as
 *     interpolated; not a number where it was not
 */
public record HeldOut(String sweep, List<Double> predicted, List<Double> factors, double excess) {
  public HeldOut {
    predicted = List.copyOf(predicted);
    factors = List.copyOf(factors);
  }
}
