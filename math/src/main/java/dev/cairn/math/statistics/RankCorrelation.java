package dev.cairn.math.statistics;

/** How far two samples of the same things order them alike. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Spearman's coefficient, from -1 (the opposite order) to 1 (the same); the correlation of the
   * ranks, of which tied values share the average. NaN for less than two things, or where all
   * values of a sample are equal. Costs n log n.
   *
   * <p>Source: Spearman 1904, The proof and measurement of association between two things.
   */
  public static double spearman(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "There are %d and %d values; expected as many.".formatted(x.length, y.length));
    }
    double[] a = Ranks.average(x);
    double[] b = Ranks.average(y);
    double mean = (x.length + 1) / 2.0;
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - mean) * (b[i] - mean);
      first += (a[i] - mean) * (a[i] - mean);
      second += (b[i] - mean) * (b[i] - mean);
    }
    return first == 0 || second == 0 ? Double.NaN : both / Math.sqrt(first * second);
  }
}
