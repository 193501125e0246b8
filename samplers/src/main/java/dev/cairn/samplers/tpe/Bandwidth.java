package dev.cairn.samplers.tpe;

import java.util.Arrays;

/** How wide the kernels of a column are, in the unit coordinate, before factor and limits. */
public enum Bandwidth {
  /**
   * The same for both densities: a fifth, shrinking with all trials as by Scott, and in proportion
   * to the spread of the better trials.
   */
  SPREAD,
  /** The same for all columns and both densities: a fifth, shrinking with all trials. */
  HISTORY,
  /**
   * The same for all columns: a fifth, shrinking with the kernels as by Scott (Optuna 2.2 to 4).
   */
  DIMENSION,
  /** For each kernel the larger distance to its neighbours (Bergstra et al. 2011). */
  NEIGHBOR,
  /** By the spread of the values, Scott 1992. */
  SCOTT,
  /** By the smaller of spread and interquartile range, Silverman 1986. */
  SILVERMAN;

  /**
   * The standard deviation of each kernel.
   *
   * @param values the kernels' centres
   * @param dimensions of the density
   * @param trials from which both densities are made
   * @param spread of the better trials, 1 when even over the range
   */
  double[] of(double[] values, double dimensions, int trials, double spread) {
    int n = values.length;
    double shrink =
        Math.pow(
            Math.max(1, this == HISTORY || this == SPREAD ? trials : n), -1 / (dimensions + 4));
    double[] widths = new double[n];
    switch (this) {
      case SPREAD -> Arrays.fill(widths, 0.2 * spread * shrink);
      case HISTORY, DIMENSION -> Arrays.fill(widths, 0.2 * shrink);
      case NEIGHBOR -> neighbors(values, widths);
      case SCOTT -> Arrays.fill(widths, 1.059 * deviation(values) * shrink);
      case SILVERMAN -> Arrays.fill(widths, 0.9 * robustDeviation(values) * shrink);
    }
    return widths;
  }

  private static void neighbors(double[] values, double[] widths) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    for (int i = 0; i < n; i++) {
      int at = Arrays.binarySearch(sorted, values[i]);
      double below = at > 0 ? sorted[at] - sorted[at - 1] : n > 1 ? 0 : sorted[at];
      double above = at < n - 1 ? sorted[at + 1] - sorted[at] : n > 1 ? 0 : 1 - sorted[at];
      widths[i] = Math.max(below, above);
    }
  }

  private static double deviation(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / Math.max(1, values.length - 1));
  }

  private static double robustDeviation(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double range = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
    double deviation = deviation(values);
    return range > 0 ? Math.min(deviation, range / 1.34) : deviation;
  }
}
