package dev.cairn.math.optimize;

/**
 * The factor U of U'U for small matrices: row-major, only the upper triangle is read or written.
 * All inner loops run along rows.
 */
final class Cholesky {

  private Cholesky() {}

  /** Overwrites a matrix of n rows with its factor; false if it is not positive definite. */
  static boolean factor(double[] a, int n, int stride) {
    for (int k = 0; k < n; k++) {
      int row = k * stride;
      double pivot = Math.sqrt(a[row + k]);
      if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
        return false;
      }
      for (int j = k; j < n; j++) {
        a[row + j] /= pivot;
      }
      for (int i = k + 1; i < n; i++) {
        subtract(a[row + i], a, row, i * stride, i, n);
      }
    }
    return true;
  }

  /** Solves U'X = B in place for a matrix B of n columns. */
  static void forwardRows(double[] u, int n, int stride, double[] b) {
    for (int k = 0; k < n; k++) {
      double pivot = u[k * stride + k];
      for (int j = 0; j < n; j++) {
        b[k * stride + j] /= pivot;
      }
      for (int i = k + 1; i < n; i++) {
        subtract(u[k * stride + i], b, k * stride, i * stride, 0, n);
      }
    }
  }

  /** Solves U'x = b in place, b being the n elements from an offset. */
  static void forward(double[] u, int n, int stride, double[] b, int offset) {
    for (int k = 0; k < n; k++) {
      double x = b[offset + k] / u[k * stride + k];
      b[offset + k] = x;
      for (int j = k + 1; j < n; j++) {
        b[offset + j] -= x * u[k * stride + j];
      }
    }
  }

  /** Solves Ux = b in place. */
  static void backward(double[] u, int n, int stride, double[] b, int offset) {
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[offset + i];
      for (int k = i + 1; k < n; k++) {
        sum -= u[i * stride + k] * b[offset + k];
      }
      b[offset + i] = sum / u[i * stride + i];
    }
  }

  private static void subtract(
      double factor, double[] a, int fromRow, int toRow, int begin, int end) {
    for (int j = begin; factor != 0 && j < end; j++) {
      a[toRow + j] -= factor * a[fromRow + j];
    }
  }
}
