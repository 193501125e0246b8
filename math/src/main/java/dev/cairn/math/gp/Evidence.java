package dev.cairn.math.gp;

import dev.cairn.math.distribution.Exp;
import dev.cairn.math.optimize.Differentiable;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/**
 * How plausible hyperparameters are, given observations: minus the logarithm of the marginal
 * likelihood times the prior, up to a constant, with its gradient (Rasmussen and Williams 2006,
 * eqs. 5.8 and 5.9). The constant mean is the most likely one.
 *
 * <p>The vector has shapes or not, as the start of a search has: both are evaluated. An evaluation
 * costs n³ and n² a scale, with shapes some more. Not thread-safe.
 */
public final class Evidence implements Differentiable {
  private final Metric metric;
  private final Columns columns;
  private final int n;
  private final int scales;
  private final double[] values;
  private final double[] noiseFactors;
  private final HyperPrior prior;
  private final double[][] squares; // by scale, then pair j < i at i (i - 1) / 2 + j
  private final double[][] roots; // s by kernel, then pair; the last kernel is that of all scales
  private final double[][] decays; // exp(-s)
  private final double[] weighted;
  private final DMatrixRMaj matrix;
  private final DMatrixRMaj inverse;
  private final LinearSolverChol_DDRM solver;

  /**
   * Of observations.
   *
   * @param rows of features
   * @param values one a row
   * @param noiseFactors what the noise's variance is multiplied by, one a row
   */
  public Evidence(
      Metric metric, double[][] rows, double[] values, double[] noiseFactors, HyperPrior prior) {
    this.metric = metric;
    this.columns = new Columns(metric, rows);
    this.n = rows.length;
    this.scales = metric.scales();
    this.values = values;
    this.noiseFactors = noiseFactors;
    this.prior = prior;
    this.squares = new double[scales][n * (n - 1) / 2];
    measure();
    int pairs = n * (n - 1) / 2;
    this.roots = new double[scales + 1][pairs];
    this.decays = new double[scales + 1][pairs];
    this.weighted = new double[pairs];
    this.matrix = new DMatrixRMaj(n, n);
    this.inverse = new DMatrixRMaj(n, n);
    this.solver = new LinearSolverChol_DDRM(new CholeskyDecompositionInner_DDRM(true));
  }

  private void measure() {
    for (double[] square : squares) {
      Arrays.fill(square, 0);
    }
    for (int f = 0; f < metric.width(); f++) {
      double[] column = columns.warped(f);
      double[] target = squares[metric.scale()[f]];
      int pair = 0;
      for (int i = 1; i < n; i++) {
        for (int j = 0; j < i; j++) {
          target[pair++] += metric.part(f, column[i], column[j]);
        }
      }
    }
  }

  /** The bounds within which to look, lower then upper, by component of a vector. */
  public double[][] bounds(int length) {
    double[][] bounds = new double[2][length];
    for (int i = 0; i < bounds[0].length; i++) {
      bounds[0][i] = prior.law(i, scales).low();
      bounds[1][i] = prior.law(i, scales).high();
    }
    return bounds;
  }

  /** Infinite where the covariance is numerically indefinite. */
  @Override
  public double at(double[] vector, double[] gradient) {
    double variance = StrictMath.exp(vector[scales]);
    double noise = StrictMath.exp(vector[scales + 1]);
    double additive = Hyperparameters.part(vector[scales + 2]);
    double[] shapes = Arrays.copyOfRange(vector, scales + Hyperparameters.OTHERS, vector.length);
    InputWarp warp = new InputWarp(metric, shapes);
    if (!warp.none()) {
      columns.warp(warp);
      measure();
    }
    correlate(vector);
    fill(variance, noise, additive);
    Arrays.fill(gradient, 0);
    if (!solver.setA(matrix)) {
      return Double.POSITIVE_INFINITY;
    }
    double logDeterminant = logDeterminant(); // before the factor is overwritten by the inverse
    solver.invert(inverse);
    double[] solution = new double[n];
    double fit = solve(solution);
    slopes(vector, noise, solution, gradient);
    if (!warp.none()) {
      shapeSlopes(vector, gradient);
    }
    return 0.5 * fit + 0.5 * logDeterminant + addPrior(vector, gradient);
  }

  private void correlate(double[] vector) {
    double[] all = roots[scales];
    Arrays.fill(all, 0);
    for (int g = 0; g < scales; g++) {
      double weight = 5 * StrictMath.exp(-2 * vector[g]);
      double[] square = squares[g];
      double[] root = roots[g];
      for (int p = 0; p < all.length; p++) {
        double weighed = weight * square[p];
        all[p] += weighed;
        root[p] = scales * weighed;
      }
    }
    for (int k = 0; k <= scales; k++) {
      decay(roots[k], decays[k]);
    }
  }

  /** Replaces squares by their roots s; exp(-s) goes to decay. */
  private static void decay(double[] root, double[] decay) {
    for (int p = 0; p < root.length; p++) {
      double s = Math.sqrt(root[p]);
      root[p] = s;
      decay[p] = -s;
    }
    Exp.exp(decay, 0, decay.length);
  }

  private void fill(double variance, double noise, double additive) {
    Arrays.fill(weighted, 0);
    for (int k = 0; k <= scales; k++) {
      double part = variance * (k == scales ? 1 - additive : additive / scales);
      double[] root = roots[k];
      double[] decay = decays[k];
      for (int p = 0; p < weighted.length; p++) {
        double s = root[p];
        weighted[p] += part * (1 + s + s * s / 3) * decay[p];
      }
    }
    double[] k = matrix.data;
    int pair = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++, pair++) {
        k[i * n + j] = weighted[pair];
        k[j * n + i] = weighted[pair];
      }
      k[i * n + i] = variance + noise * noiseFactors[i];
    }
  }

  private double logDeterminant() {
    double[] factor = solver.getDecomposition().getT(null).data;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += StrictMath.log(factor[i * n + i]);
    }
    return 2 * sum;
  }

  /** The inverse covariance times the values less their mean; answers the quadratic form. */
  private double solve(double[] solution) {
    double[] k = inverse.data;
    double weighted = 0;
    double total = 0;
    double[] ofOnes = new double[n];
    for (int i = 0; i < n; i++) {
      double ofValues = 0;
      for (int j = 0; j < n; j++) {
        ofValues += k[i * n + j] * values[j];
        ofOnes[i] += k[i * n + j];
      }
      solution[i] = ofValues;
      weighted += ofValues;
      total += ofOnes[i];
    }
    double mean = weighted / total;
    double fit = 0;
    for (int i = 0; i < n; i++) {
      solution[i] -= mean * ofOnes[i];
      fit += solution[i] * (values[i] - mean);
    }
    return fit;
  }

  /** Half the trace of (K⁻¹ - ααᵀ) dK, for each component. */
  private void slopes(double[] vector, double noise, double[] solution, double[] gradient) {
    double variance = StrictMath.exp(vector[scales]);
    double additive = Hyperparameters.part(vector[scales + 2]);
    double[] k = inverse.data;
    int pair = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++, pair++) {
        weighted[pair] = k[i * n + j] - solution[i] * solution[j];
      }
      double diagonal = 0.5 * (k[i * n + i] - solution[i] * solution[i]);
      gradient[scales] += diagonal * variance;
      gradient[scales + 1] += diagonal * noise * noiseFactors[i];
    }
    double joint = correlation(scales);
    double singles = 0;
    double together = variance * (1 - additive) * 5 / 3;
    double alone = variance * additive * 5 / 3; // the factor of the lengths times 1/scales is 1
    for (int g = 0; g < scales; g++) {
      singles += correlation(g) / scales;
      double slope = alone * slope(g, g) + together * slope(scales, g);
      gradient[g] = StrictMath.exp(-2 * vector[g]) * slope;
    }
    gradient[scales] += variance * ((1 - additive) * joint + additive * singles);
    gradient[scales + 2] = variance * additive * (1 - additive) * (singles - joint);
  }

  /**
   * For each shape: over all numbers, the slope by the warped number times that of the number by
   * the shape.
   */
  private void shapeSlopes(double[] vector, double[] gradient) {
    double variance = StrictMath.exp(vector[scales]);
    double additive = Hyperparameters.part(vector[scales + 2]);
    double[] together = slopes(scales, variance * (1 - additive) * 5 / 3);
    int first = scales + Hyperparameters.OTHERS;
    for (int f = 0; f < metric.width(); f++) {
      if (metric.nominal()[f]) {
        continue;
      }
      int g = metric.scale()[f];
      double factor = -metric.share()[f] * StrictMath.exp(-2 * vector[g]);
      double[] alone = slopes(g, variance * additive * 5 / 3);
      double[] ofNumbers = ofNumbers(columns.warped(f), alone, together);
      for (int i = 0; i < n; i++) {
        double slope = factor * ofNumbers[i];
        gradient[first + g] += slope * columns.byLogA(f)[i];
        gradient[first + scales + g] += slope * columns.byLogB(f)[i];
      }
    }
  }

  /** By pair: the weighted (1 + s) exp(-s) of a kernel, times a factor. */
  private double[] slopes(int kernel, double factor) {
    double[] root = roots[kernel];
    double[] decay = decays[kernel];
    double[] slopes = new double[root.length];
    for (int p = 0; p < slopes.length; p++) {
      slopes[p] = factor * weighted[p] * (1 + root[p]) * decay[p];
    }
    return slopes;
  }

  /** The slope by each number of a feature, but for a factor. */
  private double[] ofNumbers(double[] numbers, double[] alone, double[] together) {
    double[] slopes = new double[n];
    int pair = 0;
    for (int i = 1; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < i; j++, pair++) {
        double slope = (alone[pair] + together[pair]) * (numbers[i] - numbers[j]);
        sum += slope;
        slopes[j] -= slope;
      }
      slopes[i] += sum;
    }
    return slopes;
  }

  /** The weighted sum over pairs of a kernel's correlations. */
  private double correlation(int kernel) {
    double[] root = roots[kernel];
    double[] decay = decays[kernel];
    double sum = 0;
    for (int p = 0; p < root.length; p++) {
      double s = root[p];
      sum += weighted[p] * (1 + s + s * s / 3) * decay[p];
    }
    return sum;
  }

  /** The weighted sum over pairs of (1 + s) exp(-s) of a kernel times the squares of a scale. */
  private double slope(int kernel, int scale) {
    double[] root = roots[kernel];
    double[] decay = decays[kernel];
    double[] square = squares[scale];
    double sum = 0;
    for (int p = 0; p < root.length; p++) {
      sum += weighted[p] * (1 + root[p]) * decay[p] * square[p];
    }
    return sum;
  }

  private double addPrior(double[] vector, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      HyperPrior.Law law = prior.law(i, scales);
      double z = (vector[i] - law.mode()) / law.deviation();
      sum += 0.5 * z * z;
      gradient[i] += z / law.deviation();
    }
    return sum;
  }
}
