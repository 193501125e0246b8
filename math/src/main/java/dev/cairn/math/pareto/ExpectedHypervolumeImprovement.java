package dev.cairn.math.pareto;

import java.util.Arrays;

/**
 * The logarithm of the expected hypervolume improvement: by how much a point whose objectives are
 * independent normal numbers grows, in the mean, the hypervolume that a front dominates.
 *
 * <p>Over disjoint boxes of the region that the front does not dominate, the improvement is the sum
 * of products of what each objective gains of a box's side, so its mean is the sum of products of
 * differences of expected improvements. These come as logarithms, so that value and gradient guide
 * an optimizer also where the improvement itself underflows.
 *
 * <p>Exact but for rounding. An evaluation costs some tenths of a microsecond for each distinct
 * coordinate or side of a box: 20 points of four objectives take less than 50 microseconds. Pure;
 * instances are immutable and may be shared.
 *
 * <p>Sources: Yang, Emmerich, Deutz and Bäck, Efficient computation of expected hypervolume
 * improvement using box decomposition algorithms, 2019; Daulton, Balandat and Bakshy,
 * Differentiable Expected Hypervolume Improvement for Parallel Multi-Objective Bayesian
 * Optimization, 2020; Ament, Daulton, Eriksson, Balandat and Bakshy, Unexpected Improvements to
 * Expected Improvement for Bayesian Optimization, 2023.
 */
public final class ExpectedHypervolumeImprovement {

  private final int boxes;
  private final Intervals[] objectives;

  /** The improvement of points on a front, given as the boxes that it does not dominate. */
  public ExpectedHypervolumeImprovement(Boxes boxes) {
    this.boxes = boxes.count();
    this.objectives = new Intervals[boxes.upper()[0].length];
    Arrays.setAll(objectives, k -> Intervals.of(boxes, k));
  }

  /**
   * The logarithm of the improvement by a point of this mean and standard deviation, and its
   * gradient, which is written into the last two arrays. Negative infinity, with gradient 0, where
   * even the logarithm overflows.
   *
   * @throws IllegalArgumentException if an array is not as long as there are objectives, a mean is
   *     not finite, or a deviation is not positive and finite
   */
  public double log(
      double[] mean, double[] deviation, double[] gradientMean, double[] gradientDeviation) {
    requireValid(mean, deviation, gradientMean, gradientDeviation);
    Gains[] gains = new Gains[objectives.length];
    double[] terms = new double[boxes];
    for (int k = 0; k < gains.length; k++) {
      gains[k] = Gains.of(objectives[k], mean[k], deviation[k]);
      int[] interval = objectives[k].ofBox();
      for (int b = 0; b < boxes; b++) {
        terms[b] += gains[k].log()[interval[b]];
      }
    }
    double log = normalize(terms);
    for (int k = 0; k < gains.length; k++) {
      gradientMean[k] = weighted(terms, gains[k].byMean(), objectives[k].ofBox());
      gradientDeviation[k] = weighted(terms, gains[k].byDeviation(), objectives[k].ofBox());
    }
    return log;
  }

  /** The logarithm of the sum of exponentials; overwrites the terms with their parts of the sum. */
  private static double normalize(double[] terms) {
    double max = Arrays.stream(terms).max().orElse(Double.NEGATIVE_INFINITY);
    double sum = 0;
    for (int b = 0; b < terms.length; b++) {
      terms[b] = max == Double.NEGATIVE_INFINITY ? 0 : Math.exp(terms[b] - max);
      sum += terms[b];
    }
    for (int b = 0; b < terms.length && sum > 0; b++) {
      terms[b] /= sum;
    }
    return max + Math.log(sum);
  }

  private static double weighted(double[] weights, double[] values, int[] index) {
    double sum = 0;
    for (int b = 0; b < weights.length; b++) {
      sum += weights[b] * values[index[b]];
    }
    return sum;
  }

  private void requireValid(double[] mean, double[] deviation, double[]... gradients) {
    int m = objectives.length;
    boolean valid = mean.length == m && deviation.length == m;
    for (int k = 0; valid && k < m; k++) {
      valid = Double.isFinite(mean[k]) && deviation[k] > 0 && Double.isFinite(deviation[k]);
    }
    for (double[] gradient : gradients) {
      valid &= gradient.length == m;
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "The mean %s must be finite, the deviation %s positive and finite, and these and both gradients as long as there are objectives, %d."
              .formatted(Arrays.toString(mean), Arrays.toString(deviation), m));
    }
  }
}
