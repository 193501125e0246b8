package dev.cairn.protocols.privacy;

/** A sum of numbers that are given, and answered, by their logarithms. */
final class LogSum {
  private double largest = Double.NEGATIVE_INFINITY;
  private double scaled;

  void add(double log) {
    if (log > largest) {
      scaled = scaled * Math.exp(largest - log) + 1;
      largest = log;
    } else if (log > Double.NEGATIVE_INFINITY) {
      scaled += Math.exp(log - largest);
    }
  }

  double value() {
    return largest + Math.log(scaled);
  }
}
