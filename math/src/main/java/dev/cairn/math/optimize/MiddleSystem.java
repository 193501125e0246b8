package dev.cairn.math.optimize;

/**
 * The matrix K = M^-1 - W_F'W_F / theta for a set F of free variables: M^-1 itself if none is free,
 * and otherwise the system of the subspace minimisation (Byrd, Lu, Nocedal and Zhu 1995, eq. 3.4
 * and 5.11).
 *
 * <p>With D and L the diagonal and the strict lower triangle of S'Y, and A the variables that are
 * not free, K = [-P, E'; E, Q] with P = D + Y_F'Y_F / theta, E = L - S_F'Y_F and Q = theta S_A'S_A.
 * P and the Schur complement Q + E P^-1 E' are positive definite, so two Cholesky factors solve it.
 */
final class MiddleSystem {

  private final int stride;
  private final double[] p; // then its factor U
  private final double[] e; // E', then X = U'^-1 E'
  private final double[] q; // then the factor of the Schur complement Q + X'X
  private int n;

  MiddleSystem(int memory) {
    this.stride = memory;
    this.p = new double[memory * memory];
    this.e = new double[memory * memory];
    this.q = new double[memory * memory];
  }

  /** Prepares to solve; false if rounding made the matrix singular. */
  boolean factor(CompactHessian hessian, boolean[] free) {
    n = hessian.pairs();
    boolean mostlyFree = 2 * count(free) > free.length;
    hessian.base(mostlyFree, p, e, q);
    for (int k = 0; k < free.length; k++) {
      if (free[k] != mostlyFree) {
        hessian.update(k, mostlyFree ? -1 : 1, p, e, q);
      }
    }
    return Cholesky.factor(p, n, stride) && complement();
  }

  private static int count(boolean[] free) {
    int count = 0;
    for (boolean one : free) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private boolean complement() {
    Cholesky.forwardRows(p, n, stride, e);
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double factor = e[k * stride + i];
        for (int j = i; factor != 0 && j < n; j++) {
          q[i * stride + j] += factor * e[k * stride + j];
        }
      }
    }
    return Cholesky.factor(q, n, stride);
  }

  /** Solves Kx = b in place. */
  void solve(double[] b) {
    Cholesky.forward(p, n, stride, b, 0);
    for (int k = 0; k < n; k++) {
      double factor = b[k];
      for (int i = 0; i < n; i++) {
        b[n + i] += factor * e[k * stride + i];
      }
    }
    Cholesky.forward(q, n, stride, b, n);
    Cholesky.backward(q, n, stride, b, n);
    for (int k = 0; k < n; k++) {
      double sum = -b[k];
      for (int i = 0; i < n; i++) {
        sum += e[k * stride + i] * b[n + i];
      }
      b[k] = sum;
    }
    Cholesky.backward(p, n, stride, b, 0);
  }
}
