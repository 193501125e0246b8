package dev.cairn.math.optimize;

import java.util.Arrays;

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
  private final double[] p; // then its factor G
  private final double[] e; // then X = E G'^-1
  private final double[] q; // then the factor of the Schur complement Q + XX'
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
    Arrays.fill(p, 0);
    Arrays.fill(e, 0);
    Arrays.fill(q, 0);
    for (int k = 0; k < free.length; k++) {
      if (free[k]) {
        addFree(hessian, hessian.row(k));
      } else {
        addFixed(hessian, hessian.row(k));
      }
    }
    return Cholesky.factor(p, n, stride) && complement();
  }

  private void addFree(CompactHessian hessian, int row) {
    double[] s = hessian.steps();
    double[] y = hessian.changes();
    double scale = 1 / hessian.theta();
    for (int i = 0; i < n; i++) {
      double yi = y[row + i];
      double scaled = scale * yi;
      for (int j = 0; j <= i; j++) {
        p[i * stride + j] += scaled * y[row + j];
        e[j * stride + i] -= s[row + j] * yi; // (L - S_F'Y_F) on and above the diagonal
      }
      p[i * stride + i] += s[row + i] * yi;
    }
  }

  private void addFixed(CompactHessian hessian, int row) {
    double[] s = hessian.steps();
    double[] y = hessian.changes();
    double theta = hessian.theta();
    for (int i = 0; i < n; i++) {
      double si = s[row + i];
      double scaled = theta * si;
      for (int j = 0; j < i; j++) {
        q[i * stride + j] += scaled * s[row + j];
        e[i * stride + j] += si * y[row + j]; // (L - S_F'Y_F) below the diagonal
      }
      q[i * stride + i] += scaled * si;
      p[i * stride + i] += si * y[row + i];
    }
  }

  private boolean complement() {
    for (int i = 0; i < n; i++) {
      Cholesky.forward(p, n, stride, e, i * stride);
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += e[i * stride + k] * e[j * stride + k];
        }
        q[i * stride + j] += sum;
      }
    }
    return Cholesky.factor(q, n, stride);
  }

  /** Solves Kx = b in place. */
  void solve(double[] b) {
    Cholesky.forward(p, n, stride, b, 0);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        b[n + i] += e[i * stride + k] * b[k];
      }
    }
    Cholesky.forward(q, n, stride, b, n);
    Cholesky.backward(q, n, stride, b, n);
    for (int k = 0; k < n; k++) {
      b[k] = -b[k];
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        b[k] += e[i * stride + k] * b[n + i];
      }
    }
    Cholesky.backward(p, n, stride, b, 0);
  }
}
