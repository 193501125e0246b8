package dev.cairn.math.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The Friedman test: whether several treatments (algorithms) rank alike over many blocks
 * (problems).
 *
 * <p>Sources: Friedman 1937; Demsar 2006, Statistical comparisons of classifiers over multiple data
 * sets, section 3.2.
 *
 * @param blocks the number of blocks
 * @param meanRanks the average rank of each treatment, 1 for always the smallest value
 * @param statistic the tie-corrected statistic, chi-squared with one degree of freedom less than
 *     treatments
 * @param pValue the probability of so large a statistic when all treatments are alike; 1 if every
 *     block is tied throughout
 */
public record Friedman(int blocks, List<Double> meanRanks, double statistic, double pValue) {

  public Friedman {
    meanRanks = List.copyOf(meanRanks);
  }

  /** The test of {@code values[block][treatment]}; at least one block and two treatments. */
  public static Friedman test(double[][] values) {
    int blocks = values.length;
    int treatments = blocks == 0 ? 0 : values[0].length;
    double[] sums = new double[treatments];
    double ties = 0;
    for (double[] block : values) {
      requireShape(block, treatments);
      double[] ranks = Ranks.average(block);
      Arrays.setAll(sums, j -> sums[j] + ranks[j]);
      ties += Ranks.tieTerm(ranks);
    }
    requireShape(sums, treatments);
    double statistic = statistic(sums, ties, blocks);
    double pValue = RegularizedGamma.Q.value(0.5 * (treatments - 1), 0.5 * statistic);
    return new Friedman(
        blocks, Arrays.stream(sums).mapToObj(sum -> sum / blocks).toList(), statistic, pValue);
  }

  /** The least difference of mean ranks that is significant at 5 % by the Nemenyi test. */
  public double criticalDifference() {
    return Nemenyi.criticalDifference(meanRanks.size(), blocks);
  }

  private static double statistic(double[] sums, double ties, double n) {
    double k = sums.length;
    double squares = 0;
    for (double sum : sums) {
      double deviation = sum - n * (k + 1) / 2;
      squares += deviation * deviation;
    }
    double spread = n * k * (k + 1) - ties / (k - 1);
    return spread > 0 ? 12 * squares / spread : 0;
  }

  private static void requireShape(double[] block, int treatments) {
    if (block.length != treatments || treatments < 2) {
      throw new IllegalArgumentException(
          "The block %s has %d values; the Friedman test needs the same number, at least 2, in every block."
              .formatted(Arrays.toString(block), block.length));
    }
  }
}
