package dev.cairn.transfer.study;

import java.util.Locale;

/** Numbers in sentences. */
final class Shown {
  private static final double LARGE = 1e6;

  private Shown() {}

  /** Four digits, and whole numbers in full while they are short. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGE
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
