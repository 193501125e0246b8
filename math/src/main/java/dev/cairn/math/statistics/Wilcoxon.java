package dev.cairn.math.statistics;

import dev.cairn.math.distribution.Normal;
import java.util.Arrays;

/**
 * The Wilcoxon signed-rank test of paired samples: whether the differences {@code x - y} are
 * symmetric about zero.
 *
 * <p>Zero differences are left out. Up to {@value #EXACT_LIMIT} pairs the p-values are exact, ties
 * included: they count the sign patterns of the observed ranks. Beyond, they are those of the
 * normal approximation with tie and continuity correction. With no pairs left every p-value is 1.
 *
 * <p>Sources: Wilcoxon 1945; Pratt and Gibbons 1981 for ties.
 *
 * @param pairs the number of differences that are not zero
 * @param positive the sum of the ranks of the positive differences
 * @param negative the sum of the ranks of the negative differences
 * @param pLess the one-sided p-value for x being smaller than y
 * @param pGreater the one-sided p-value for x being greater than y
 */
public record Wilcoxon(int pairs, double positive, double negative, double pLess, double pGreater) {

  /** The largest number of non-zero differences for which the p-values are exact. */
  public static final int EXACT_LIMIT = 50;

  /** The test of x against y, pair by pair. */
  public static Wilcoxon signedRank(double[] x, double[] y) {
    double[] differences = nonZeroDifferences(x, y);
    double[] ranks = Ranks.average(magnitudes(differences));
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (differences[i] > 0) {
        positive += ranks[i];
      } else {
        negative += ranks[i];
      }
    }
    return ranks.length <= EXACT_LIMIT
        ? new Wilcoxon(
            ranks.length, positive, negative, exact(ranks, positive), exact(ranks, negative))
        : new Wilcoxon(
            ranks.length,
            positive,
            negative,
            approximate(ranks, positive),
            approximate(ranks, negative));
  }

  /** The two-sided p-value. */
  public double pTwoSided() {
    return Math.min(1, 2 * Math.min(pLess, pGreater));
  }

  /**
   * The probability of a rank sum of at most {@code sum} under fair signs; twice an average rank is
   * an integer.
   */
  private static double exact(double[] ranks, double sum) {
    double[] mass = new double[ranks.length * (ranks.length + 1) + 1]; // of twice the rank sum
    mass[0] = 1;
    for (double rank : ranks) {
      int twice = (int) Math.round(2 * rank);
      for (int s = mass.length - 1; s >= 0; s--) {
        mass[s] = 0.5 * (mass[s] + (s >= twice ? mass[s - twice] : 0));
      }
    }
    double probability = 0;
    for (int s = 0; s <= Math.round(2 * sum); s++) {
      probability += mass[s];
    }
    return Math.min(1, probability);
  }

  private static double approximate(double[] ranks, double sum) {
    double n = ranks.length;
    double mean = n * (n + 1) / 4;
    double variance = n * (n + 1) * (2 * n + 1) / 24 - Ranks.tieTerm(ranks) / 48;
    return Normal.cdf((sum - mean + 0.5) / Math.sqrt(variance));
  }

  private static double[] nonZeroDifferences(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "The samples have %d and %d values; the signed-rank test needs pairs."
              .formatted(x.length, y.length));
    }
    double[] differences = new double[x.length];
    int size = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] != y[i]) {
        differences[size++] = x[i] - y[i];
      }
    }
    return Arrays.copyOf(differences, size);
  }

  private static double[] magnitudes(double[] differences) {
    double[] magnitudes = new double[differences.length];
    Arrays.setAll(magnitudes, i -> Math.abs(differences[i]));
    return magnitudes;
  }
}
