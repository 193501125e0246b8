package dev.cairn.math.gp;

import dev.cairn.math.distribution.Exp;
import java.util.Arrays;

/**
 * The sum of a kernel of all scales together and of kernels of each scale alone, all Matérn 5/2
 * with one length a scale (Rasmussen and Williams 2006, eq. 4.17; additive kernels: Duvenaud,
 * Nickisch and Rasmussen 2011): k(s) = (1 + s + s²/3) exp(-s), where s² is 5 times the squared
 * distance over the squared lengths. The kernels of one scale have lengths shorter by the root of
 * the number of scales, so that all vary about as fast. Positive definite on all rows. Immutable.
 */
public final class Covariance {
  private final Metric metric;
  private final double[] weights; // by feature: its share over the squared length
  private final double variance;
  private final double joint; // the variance of the kernel of all scales
  private final double single; // the variance of each kernel of one
  private final InputWarp warp;

  public Covariance(Metric metric, Hyperparameters given) {
    this.metric = metric;
    this.weights = new double[metric.width()];
    for (int f = 0; f < weights.length; f++) {
      double length = given.lengths()[metric.scale()[f]];
      weights[f] = metric.share()[f] * StrictMath.exp(-2 * length);
    }
    this.variance = StrictMath.exp(given.variance());
    double additive = given.additivePart();
    this.joint = variance * (1 - additive);
    this.single = variance * additive / metric.scales();
    this.warp = new InputWarp(metric, given.shapes());
  }

  /** The variance of the signal anywhere. */
  public double variance() {
    return variance;
  }

  /** What warps the features; the other methods take features that are warped already. */
  InputWarp warp() {
    return warp;
  }

  /** The covariance of two rows of features. */
  public double of(double[] a, double[] b) {
    return ofWarped(warp.of(a), warp.of(b));
  }

  double ofWarped(double[] a, double[] b) {
    double[] squares = squares(a, b);
    double sum = 0;
    double covariance = 0;
    for (double square : squares) {
      sum += square;
      covariance += single * correlation(Math.sqrt(5 * squares.length * square));
    }
    return covariance + joint * correlation(Math.sqrt(5 * sum));
  }

  private static double correlation(double s) {
    return (1 + s + s * s / 3) * Exp.of(-s);
  }

  private double[] squares(double[] a, double[] b) {
    double[] squares = new double[metric.scales()];
    for (int f = 0; f < weights.length; f++) {
      double gap = metric.nominal()[f] ? a[f] == b[f] ? 0 : 1 : a[f] - b[f];
      squares[metric.scale()[f]] += weights[f] * gap * gap;
    }
    return squares;
  }

  /**
   * The covariances of a row with each of many.
   *
   * @param columns the many, feature by feature
   * @param out where they go; as long as each of the columns
   */
  void of(double[] row, double[][] columns, double[] out, Scratch scratch) {
    Arrays.fill(out, 0);
    Arrays.fill(scratch.sums, 0);
    for (double[] square : scratch.squares) {
      Arrays.fill(square, 0);
    }
    for (int f = 0; f < weights.length; f++) {
      double[] square = scratch.squares[metric.scale()[f]];
      if (metric.nominal()[f]) {
        addDiffering(square, row[f], columns[f], weights[f]);
      } else {
        addSquares(square, row[f], columns[f], weights[f]);
      }
    }
    for (double[] square : scratch.squares) {
      for (int c = 0; c < out.length; c++) {
        scratch.sums[c] += square[c];
      }
      addCorrelations(square, metric.scales(), single, out, scratch.roots);
    }
    addCorrelations(scratch.sums, 1, joint, out, scratch.roots);
  }

  /** Room for {@link #of(double[], double[][], double[], Scratch)}. */
  static final class Scratch {
    private final double[][] squares;
    private final double[] sums;
    private final double[] roots;

    Scratch(Covariance covariance, int count) {
      this.squares = new double[covariance.metric.scales()][count];
      this.sums = new double[count];
      this.roots = new double[count];
    }
  }

  private static void addSquares(double[] sums, double value, double[] column, double weight) {
    for (int c = 0; c < sums.length; c++) {
      double gap = value - column[c];
      sums[c] += weight * gap * gap;
    }
  }

  private static void addDiffering(double[] sums, double value, double[] column, double weight) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += value == column[c] ? 0 : weight;
    }
  }

  /** Overwrites the squares. */
  private static void addCorrelations(
      double[] squares, double factor, double variance, double[] out, double[] roots) {
    for (int c = 0; c < out.length; c++) {
      double s = Math.sqrt(5 * factor * squares[c]);
      roots[c] = s;
      squares[c] = -s;
    }
    Exp.exp(squares, 0, out.length);
    for (int c = 0; c < out.length; c++) {
      double s = roots[c];
      out[c] += variance * (1 + s + s * s / 3) * squares[c];
    }
  }

  /**
   * The gradient of the covariance of two rows in the features of a, which replaces what the array
   * holds. Nominal features have none.
   */
  void gradient(double[] a, double[] b, double[] gradient) {
    double[] squares = squares(a, b);
    double ofSum = joint * slope(Arrays.stream(squares).sum());
    for (int g = 0; g < squares.length; g++) {
      squares[g] = ofSum + single * squares.length * slope(squares.length * squares[g]);
    }
    for (int f = 0; f < weights.length; f++) {
      gradient[f] =
          metric.nominal()[f] ? 0 : 2 * squares[metric.scale()[f]] * weights[f] * (a[f] - b[f]);
    }
  }

  /** The derivative of the correlation by the squared distance: -5/6 (1 + s) exp(-s). */
  private static double slope(double square) {
    double s = Math.sqrt(5 * square);
    return -5.0 / 6 * (1 + s) * Exp.of(-s);
  }
}
