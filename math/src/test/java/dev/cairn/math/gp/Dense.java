package dev.cairn.math.gp;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The posterior by the textbook's formulas, with an explicit inverse and the plain exponential. */
record Dense(Metric metric, Hyperparameters given, double[][] rows, double[] values) {
  double kernel(double[] a, double[] b) {
    double[] squares = new double[metric.scales()];
    for (int f = 0; f < metric.width(); f++) {
      squares[metric.scale()[f]] += metric.part(f, warped(f, a[f]), warped(f, b[f]));
    }
    double all = 0;
    double singles = 0;
    for (int g = 0; g < squares.length; g++) {
      double scaled = squares[g] / Math.exp(2 * given.lengths()[g]);
      all += scaled;
      singles += matern(Math.sqrt(scaled * squares.length)) / squares.length;
    }
    double additive = 1 / (1 + Math.exp(-given.additivity()));
    return Math.exp(given.variance())
        * ((1 - additive) * matern(Math.sqrt(all)) + additive * singles);
  }

  private double warped(int feature, double x) {
    double[] shapes = given.shapes();
    if (shapes.length == 0 || metric.nominal()[feature]) {
      return x;
    }
    int scale = metric.scale()[feature];
    double a = Math.exp(shapes[scale]);
    double b = Math.exp(shapes[scale + metric.scales()]);
    return 1 - Math.pow(1 - Math.pow(x, a), b);
  }

  private static double matern(double r) {
    return (1 + Math.sqrt(5) * r + 5 * r * r / 3) * Math.exp(-Math.sqrt(5) * r);
  }

  DMatrixRMaj covariance() {
    DMatrixRMaj matrix = new DMatrixRMaj(rows.length, rows.length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        matrix.set(i, j, kernel(rows[i], rows[j]) + (i == j ? Math.exp(given.noise()) : 0));
      }
    }
    return matrix;
  }

  private DMatrixRMaj inverse() {
    DMatrixRMaj inverse = new DMatrixRMaj(rows.length, rows.length);
    CommonOps_DDRM.invert(covariance(), inverse);
    return inverse;
  }

  double mean() {
    double[] k = inverse().data;
    double weighted = 0;
    double total = 0;
    for (int i = 0; i < k.length; i++) {
      weighted += k[i] * values[i % rows.length];
      total += k[i];
    }
    return weighted / total;
  }

  /** Mean and variance at a row. */
  double[] at(double[] row) {
    double mean = mean();
    double[] k = inverse().data;
    double predicted = mean;
    double explained = 0;
    for (int i = 0; i < rows.length; i++) {
      double toI = kernel(row, rows[i]);
      for (int j = 0; j < rows.length; j++) {
        double entry = toI * k[i * rows.length + j];
        predicted += entry * (values[j] - mean);
        explained += entry * kernel(row, rows[j]);
      }
    }
    return new double[] {predicted, Math.exp(given.variance()) - explained};
  }

  /** Minus the logarithm of the marginal likelihood, up to n/2 log 2π. */
  double evidence() {
    double mean = mean();
    double[] k = inverse().data;
    double fit = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        fit += (values[i] - mean) * k[i * rows.length + j] * (values[j] - mean);
      }
    }
    return 0.5 * fit + 0.5 * Math.log(CommonOps_DDRM.det(covariance()));
  }
}
