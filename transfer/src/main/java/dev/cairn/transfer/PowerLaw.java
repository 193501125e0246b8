package dev.cairn.transfer;

import static dev.cairn.value.InvalidInputException.require;

import java.util.Arrays;
import java.util.List;

/**
 * A product of powers: {@code coefficient * size1^exponent1 * size2^exponent2 ...}
 *
 * @param coefficient above 0
 */
public record PowerLaw(double coefficient, List<Double> exponents) {
  public PowerLaw {
    Sizes.positive("coefficient", coefficient);
    exponents = List.copyOf(exponents);
  }

  public static PowerLaw of(double coefficient, double... exponents) {
    return new PowerLaw(coefficient, Arrays.stream(exponents).boxed().toList());
  }

  /** The value at one size for each exponent, all above 0. */
  public double at(double... sizes) {
    require(
        sizes.length == exponents.size(),
        "sizes",
        "There are %d sizes for a law of %d; give one for each exponent.",
        sizes.length,
        exponents.size());
    double log = Math.log(coefficient);
    for (int i = 0; i < sizes.length; i++) {
      log += exponents.get(i) * Math.log(Sizes.positive("size", sizes[i]));
    }
    return Math.exp(log);
  }
}
