package dev.cairn.transfer;

import static dev.cairn.value.InvalidInputException.require;

/** Checks of numbers that must be above 0. */
public final class Sizes {
  private Sizes() {}

  /** The value, if it is finite and above 0; else the error names it. */
  public static double positive(String name, double value) {
    require(
        value > 0 && Double.isFinite(value),
        name,
        "The value of %s is %s; expected a finite number above 0.",
        name.replace('_', ' '),
        value);
    return value;
  }
}
