package dev.cairn.math.gp;

import dev.cairn.math.linalg.Cholesky;
import java.util.Arrays;

/**
 * The factored covariance matrix of observations at some rows: kernel plus noise on the diagonal.
 * Immutable; one observation more costs n² and shares what is there. Where rounding makes the
 * matrix indefinite, the diagonal of what is added grows tenfold until it is not.
 *
 * @param rows of features, as they are
 * @param warped the same, warped
 * @param noise the variance of each observation's noise
 */
public record Gram(
    Covariance covariance, double[][] rows, double[][] warped, double[] noise, Cholesky factor) {
  private static final double LEAST = 1e-10; // of the signal's variance
  private static final int ATTEMPTS = 12;

  /** Of many rows at once, which costs n³/3. */
  public static Gram of(Covariance covariance, double[][] rows, double[] noise) {
    double[][] warped = covariance.warp().of(rows);
    double[][] lower = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      lower[i] = entries(covariance, warped, i, warped[i], noise[i]);
    }
    double jitter = covariance.variance() * LEAST;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var factor = Cholesky.of(lower);
      if (factor.isPresent()) {
        return new Gram(covariance, rows.clone(), warped.clone(), noise.clone(), factor.get());
      }
      for (int i = 0; i < rows.length; i++) {
        lower[i][i] += jitter;
      }
      jitter *= 10;
    }
    throw new IllegalStateException("The covariance of " + rows.length + " rows is not definite.");
  }

  public int size() {
    return rows.length;
  }

  /** With one observation more. */
  public Gram append(double[] row, double itsNoise) {
    double[] itsWarped = covariance.warp().of(row);
    double[] entries = entries(covariance, warped, rows.length, itsWarped, itsNoise);
    double jitter = covariance.variance() * LEAST;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var more = factor.append(entries);
      if (more.isPresent()) {
        double[][] grown = Arrays.copyOf(rows, rows.length + 1);
        grown[rows.length] = row;
        double[][] grownWarped = Arrays.copyOf(warped, rows.length + 1);
        grownWarped[rows.length] = itsWarped;
        double[] noises = Arrays.copyOf(noise, noise.length + 1);
        noises[noise.length] = itsNoise;
        return new Gram(covariance, grown, grownWarped, noises, more.get());
      }
      entries[rows.length] += jitter;
      jitter *= 10;
    }
    throw new IllegalStateException("The covariance of a further row is not definite.");
  }

  private static double[] entries(
      Covariance covariance, double[][] rows, int count, double[] row, double itsNoise) {
    double[] entries = new double[count + 1];
    for (int j = 0; j < count; j++) {
      entries[j] = covariance.ofWarped(row, rows[j]);
    }
    entries[count] = covariance.variance() + itsNoise;
    return entries;
  }

  /** The covariances of a warped row with all rows. */
  double[] with(double[] row) {
    double[] covariances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      covariances[i] = covariance.ofWarped(row, warped[i]);
    }
    return covariances;
  }
}
