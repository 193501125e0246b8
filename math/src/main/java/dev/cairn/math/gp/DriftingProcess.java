package dev.cairn.math.gp;

import dev.cairn.math.linalg.Cholesky;
import java.util.Arrays;
import java.util.Optional;

/**
 * A Gaussian process over a function that drifts: k = exp(-|x - x'|² / l) (1 - e)^(|t - t'| / 2),
 * so that what was seen long ago tells less (Bogunovic, Scarlett and Cevher 2016, section 2). The
 * values are taken to have mean 0 and variance 1. Length, drift and noise are those of a small grid
 * that make the values most likely. Immutable; fitting costs the cube of the rows for each of 48.
 */
public final class DriftingProcess {
  private static final double[] LENGTHS = {0.05, 0.2, 0.6, 2};
  private static final double[] DRIFTS = {0, 0.05, 0.15, 0.4};
  private static final double[] NOISES = {0.01, 0.1, 0.5};

  private final double length;
  private final double drift;
  private final double noise;
  private final double[][] rows; // the time first
  private final Cholesky factor;
  private final double[] solution;

  /** What is expected of a row, and how sure that is. */
  public record Belief(double mean, double deviation) {}

  private DriftingProcess(
      double length, double drift, double noise, double[][] rows, Cholesky factor, double[] sol) {
    this.length = length;
    this.drift = drift;
    this.noise = noise;
    this.rows = rows;
    this.factor = factor;
    this.solution = sol;
  }

  /**
   * The most likely process.
   *
   * @param rows of features in [0, 1] behind the time
   * @param values of mean 0 and variance 1
   */
  public static DriftingProcess fit(double[][] rows, double[] values) {
    DriftingProcess best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (double length : LENGTHS) {
      for (double drift : DRIFTS) {
        for (double noise : NOISES) {
          DriftingProcess process = given(length, drift, noise, rows, values);
          double likelihood = process.likelihood(values);
          if (best == null || likelihood > most) {
            best = process;
            most = likelihood;
          }
        }
      }
    }
    return Optional.ofNullable(best).orElseThrow();
  }

  private static DriftingProcess given(
      double length, double drift, double noise, double[][] rows, double[] values) {
    double[][] lower = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        lower[i][j] = kernel(length, drift, rows[i], rows[j]);
      }
      lower[i][i] = 1 + noise;
    }
    Cholesky factor = Cholesky.of(lower).orElseThrow();
    double[] solution = values.clone();
    factor.solve(solution);
    return new DriftingProcess(length, drift, noise, rows, factor, solution);
  }

  private double likelihood(double[] values) {
    double fit = 0;
    for (int i = 0; i < values.length; i++) {
      fit += values[i] * solution[i];
    }
    return -fit / 2 - factor.logDeterminant() / 2;
  }

  private static double kernel(double length, double drift, double[] a, double[] b) {
    double square = 0;
    for (int f = 1; f < a.length; f++) {
      square += (a[f] - b[f]) * (a[f] - b[f]);
    }
    double fading = drift == 0 ? 1 : StrictMath.pow(1 - drift, Math.abs(a[0] - b[0]) / 2);
    return StrictMath.exp(-square / length) * fading;
  }

  private double[] covariances(double[] row) {
    double[] k = new double[rows.length];
    Arrays.setAll(k, i -> kernel(length, drift, row, rows[i]));
    return k;
  }

  /** This process where also this row has been seen, and its value was what was expected. */
  public DriftingProcess awaiting(double[] row) {
    double[] k = covariances(row);
    double[] added = Arrays.copyOf(k, k.length + 1);
    added[k.length] = 1 + noise;
    double[][] more = Arrays.copyOf(rows, rows.length + 1);
    more[rows.length] = row;
    double[] same = Arrays.copyOf(solution, solution.length + 1);
    return new DriftingProcess(
        length, drift, noise, more, factor.append(added).orElseThrow(), same);
  }

  /** What is expected at a row. */
  public Belief at(double[] row) {
    double[] k = covariances(row);
    double mean = 0;
    for (int i = 0; i < k.length; i++) {
      mean += k[i] * solution[i];
    }
    factor.halfSolve(k);
    double explained = 0;
    for (double part : k) {
      explained += part * part;
    }
    return new Belief(mean, Math.sqrt(Math.max(1e-12, 1 - explained)));
  }
}
