package dev.cairn.schedulers.stopping;

/** How much curves change from their first report to their end. */
final class Fall {
  private double squares;
  private int curves;

  void add(double change) {
    squares += change * change;
    curves++;
  }

  /** The root of the mean square; 0 before any. */
  double usual() {
    return curves == 0 ? 0 : Math.sqrt(squares / curves);
  }
}
