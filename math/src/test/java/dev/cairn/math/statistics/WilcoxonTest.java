package dev.cairn.math.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WilcoxonTest {

  @Test
  void depressionScores_agreeWithHollanderAndWolfe() {
    // Hollander and Wolfe 1973, p. 29, the example of R's wilcox.test: V = 40, p = 0.01953
    double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    Wilcoxon test = Wilcoxon.signedRank(before, after);
    assertThat(test).isEqualTo(new Wilcoxon(9, 40, 5, 0.986328125, 0.01953125));
    assertThat(test.pTwoSided()).isEqualTo(0.0390625);
  }

  @Test
  void exactPValues_countTheSignPatterns_tiesIncluded() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] x = random.ints(1 + random.nextInt(10), -4, 6).asDoubleStream().toArray();
      Wilcoxon test = Wilcoxon.signedRank(x, new double[x.length]);
      double[] differences = Arrays.stream(x).filter(d -> d != 0).toArray();
      double[] ranks = Ranks.average(Arrays.stream(differences).map(Math::abs).toArray());
      assertThat(test.pLess())
          .as("seed %s", seed)
          .isCloseTo(shareOfPatterns(ranks, test.positive()), within(1e-14));
      assertThat(test.pGreater())
          .as("seed %s", seed)
          .isCloseTo(shareOfPatterns(ranks, test.negative()), within(1e-14));
      assertThat(test.positive() - test.negative())
          .isEqualTo(dot(ranks, Arrays.stream(differences).map(Math::signum).toArray()));
    }
  }

  @Test
  void manyPairs_followTheNormalApproximation() {
    double[] x = new double[60];
    double[] y = new double[60];
    Arrays.setAll(x, i -> Math.rint(Math.sin(i) * 10));
    Arrays.setAll(y, i -> Math.rint(Math.cos(1.7 * i) * 8 + 1.5));
    Wilcoxon test = Wilcoxon.signedRank(x, y); // scipy.stats.wilcoxon, approx with correction
    assertThat(test.pairs()).isGreaterThan(Wilcoxon.EXACT_LIMIT);
    assertThat(test.positive()).isEqualTo(771.5);
    assertThat(test.pLess()).isCloseTo(0.14597122715877803, within(1e-12));
    assertThat(test.pGreater()).isCloseTo(0.8557095064145022, within(1e-12));
  }

  @Test
  void approximation_isCloseToTheCount_whereTheyMeet() {
    double[] x = new double[51];
    Arrays.setAll(x, i -> i % 3 == 0 ? -i - 1 : i + 1);
    Wilcoxon approximate = Wilcoxon.signedRank(x, new double[51]);
    Wilcoxon exact = Wilcoxon.signedRank(Arrays.copyOf(x, 50), new double[50]);
    assertThat(approximate.pGreater()).isCloseTo(exact.pGreater(), within(0.01));
  }

  @Test
  void swappedSamples_swapTheSides() {
    double[] x = {1, 5, 3, 8};
    double[] y = {2, 3, 3, 1};
    Wilcoxon test = Wilcoxon.signedRank(x, y);
    Wilcoxon swapped = Wilcoxon.signedRank(y, x);
    assertThat(test.pairs()).isEqualTo(3);
    assertThat(swapped.pLess()).isEqualTo(test.pGreater());
    assertThat(swapped.pTwoSided()).isEqualTo(test.pTwoSided());
  }

  @Test
  void equalSamples_areNoEvidence() {
    double[] x = {1, 2};
    assertThat(Wilcoxon.signedRank(x, x.clone())).isEqualTo(new Wilcoxon(0, 0, 0, 1, 1));
  }

  @Test
  void unpairedSamples_areRefused() {
    double[] x = {1, 2};
    double[] longer = {1, 2, 3};
    double[] broken = {1, Double.NaN};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilcoxon.signedRank(x, longer))
        .withMessageContaining("2 and 3");
    assertThatIllegalArgumentException().isThrownBy(() -> Wilcoxon.signedRank(x, broken));
  }

  /** Of all sets of ranks, the share whose sum is at most the given one. */
  private static double shareOfPatterns(double[] ranks, double sum) {
    int count = 0;
    for (int mask = 0; mask < 1 << ranks.length; mask++) {
      double[] signs = new double[ranks.length];
      int bits = mask;
      Arrays.setAll(signs, i -> bits >>> i & 1);
      count += dot(ranks, signs) <= sum ? 1 : 0;
    }
    return count / (double) (1 << ranks.length);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
