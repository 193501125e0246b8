package dev.cairn.samplers.tpe;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A density over some columns of the unit cube: a weighted mixture of one kernel a point, each a
 * product over the columns, and the prior. Inactive columns of a point count as the prior. The
 * density at a point costs a multiplication a kernel and column and an exponential a kernel.
 */
final class ParzenEstimator {
  private static final double NEGLIGIBLE = -40;

  private final int[] columns;
  private final Marginal[] marginals;
  private final double[] logWeights;
  private final double[] cumulative;
  private final double[] sums;

  ParzenEstimator(Axis[] axes, int[] columns, Sample sample, Smoothing smoothing) {
    this.columns = columns;
    this.marginals = new Marginal[columns.length];
    for (int j = 0; j < columns.length; j++) {
      marginals[j] =
          smoothing.marginal(axes[columns[j]], sample.points(), columns[j], columns.length);
    }
    int points = sample.points().length;
    double[] weights = Arrays.copyOf(sample.weights(), points + 1);
    weights[points] = smoothing.prior() > 0 || points > 0 ? smoothing.prior() : 1;
    this.cumulative = new double[points + 1];
    double total = 0;
    for (int i = 0; i <= points; i++) {
      total += weights[i];
      cumulative[i] = total;
    }
    this.logWeights = new double[points + 1];
    for (int i = 0; i <= points; i++) {
      logWeights[i] = Math.log(weights[i] / total);
    }
    this.sums = new double[points + 1];
  }

  /** The number of kernels. */
  int kernels() {
    return sums.length;
  }

  /** A kernel drawn by weight. */
  int drawKernel(RandomGenerator random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int kernel = 0;
    while (kernel < cumulative.length - 1 && cumulative[kernel] <= at) {
      kernel++;
    }
    return kernel;
  }

  /** A coordinate drawn from a kernel; the column is given by its place among the columns. */
  double draw(int place, int kernel, RandomGenerator random) {
    return marginals[place].draw(kernel, random);
  }

  /** The log density at the point's active coordinates. */
  double logDensity(double[] point) {
    System.arraycopy(logWeights, 0, sums, 0, sums.length);
    for (int j = 0; j < columns.length; j++) {
      double unit = point[columns[j]];
      if (!Double.isNaN(unit)) {
        marginals[j].addLogDensities(unit, sums);
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (double sum : sums) {
      double below = sum - most;
      total += below > NEGLIGIBLE ? Math.exp(below) : 0;
    }
    return most + Math.log(total);
  }
}
