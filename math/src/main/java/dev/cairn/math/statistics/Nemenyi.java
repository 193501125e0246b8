package dev.cairn.math.statistics;

/** The Nemenyi test of all pairs of treatments after a Friedman test, at 5 %. */
public final class Nemenyi {

  /**
   * The 0.95 quantiles of the studentized range over sqrt(2) for 2 to 20 treatments; to 10 in table
   * 5a of Demsar 2006.
   */
  private static final double[] CRITICAL_VALUES = {
    1.960, 2.344, 2.569, 2.728, 2.850, 2.948, 3.031, 3.102, 3.164, 3.219, 3.268, 3.313, 3.354,
    3.391, 3.426, 3.458, 3.489, 3.517, 3.544
  };

  private Nemenyi() {}

  /**
   * The least difference of two mean ranks that is significant: {@code q sqrt(k (k + 1) / (6 n))}
   * for k treatments ranked in n blocks, section 3.2.2 of Demsar 2006.
   */
  public static double criticalDifference(int treatments, int blocks) {
    if (treatments < 2 || treatments > CRITICAL_VALUES.length + 1 || blocks < 1) {
      throw new IllegalArgumentException(
          "The Nemenyi test of %d treatments in %d blocks needs 2 to %d treatments and at least one block.\nMaybe compare pairs by Wilcoxon.signedRank."
              .formatted(treatments, blocks, CRITICAL_VALUES.length + 1));
    }
    double q = CRITICAL_VALUES[treatments - 2];
    return q * Math.sqrt(treatments * (treatments + 1.0) / (6.0 * blocks));
  }
}
