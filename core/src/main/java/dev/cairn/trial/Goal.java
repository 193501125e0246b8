package dev.cairn.trial;

/** A named objective and its direction. Inside, every objective is minimised. */
public record Goal(String name, boolean maximize) {
  public static Goal minimize(String name) {
    return new Goal(name, false);
  }

  public static Goal maximize(String name) {
    return new Goal(name, true);
  }

  /** Between the user's direction and the minimised one, either way. */
  public double flip(double value) {
    return maximize ? 0.0 - value : value;
  }
}
