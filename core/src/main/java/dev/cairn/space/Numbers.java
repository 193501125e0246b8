package dev.cairn.space;

import dev.cairn.value.Value;

/** Numbers in their shortest JSON form: whole ones without a fraction. */
final class Numbers {
  private static final double EXACT = 0x1p53;

  private Numbers() {}

  static Value value(double number) {
    return number == Math.rint(number) && Math.abs(number) <= EXACT
        ? Value.of((long) number)
        : Value.of(number);
  }

  static Value canonical(Value scalar) {
    return scalar.numeric() ? value(scalar.number()) : scalar;
  }
}
