package dev.cairn.cli;

import dev.cairn.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them. */
final class Numbers {
  private static final double LARGE = 1e6;
  private static final double SMALL = 1e-4;

  private Numbers() {}

  /** Four significant digits: {@code 0.03125}, {@code 1.2e-7}, {@code 12}. */
  static String text(double number) {
    return text(number, 4);
  }

  static String text(double number, int digits) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "-" : Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros();
    double size = Math.abs(number);
    if (number == 0 || (size >= SMALL && size < LARGE)) {
      return rounded.toPlainString();
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }

  /** A value in a line: numbers that are not whole to four digits, all else as it is. */
  static String text(Value value) {
    return text(value, 4);
  }

  static String text(Value value, int digits) {
    return value instanceof Value.Decimal decimal ? text(decimal.value(), digits) : value.plain();
  }
}
