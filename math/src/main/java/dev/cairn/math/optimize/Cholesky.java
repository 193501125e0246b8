package dev.cairn.math.optimize;

/**
 * The factor G of GG' for small matrices: row-major, only the lower triangle is read or written.
 */
final class Cholesky {

  private Cholesky() {}

  /** Overwrites a matrix of n rows with its factor; false if it is not positive definite. */
  static boolean factor(double[] a, int n, int stride) {
    for (int i = 0; i < n; i++) {
      double pivot = a[i * stride + i];
      forward(a, i, stride, a, i * stride);
      for (int k = 0; k < i; k++) {
        pivot -= a[i * stride + k] * a[i * stride + k];
      }
      if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
        return false;
      }
      a[i * stride + i] = Math.sqrt(pivot);
    }
    return true;
  }

  /** Solves Gx = b in place, b being the n elements from an offset. */
  static void forward(double[] g, int n, int stride, double[] b, int offset) {
    for (int i = 0; i < n; i++) {
      double sum = b[offset + i];
      for (int k = 0; k < i; k++) {
        sum -= g[i * stride + k] * b[offset + k];
      }
      b[offset + i] = sum / g[i * stride + i];
    }
  }

  /** Solves G'x = b in place. */
  static void backward(double[] g, int n, int stride, double[] b, int offset) {
    for (int i = n - 1; i >= 0; i--) {
      double x = b[offset + i] / g[i * stride + i];
      b[offset + i] = x;
      for (int k = 0; k < i; k++) {
        b[offset + k] -= g[i * stride + k] * x;
      }
    }
  }
}
