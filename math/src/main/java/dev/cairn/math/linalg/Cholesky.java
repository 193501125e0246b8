package dev.cairn.math.linalg;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * The factor L of a symmetric positive definite matrix A = L Lᵀ, kept by rows, so that a matrix
 * with one row and column more shares the rows it already has. Immutable; arrays given are not
 * kept.
 *
 * <p>Factoring costs n³/3 multiplications, a further row or a solution n² at most. Sums run in
 * fixed order: the same matrix gives the same factor everywhere.
 */
public final class Cholesky {
  /** The factor of the matrix without rows. */
  public static final Cholesky EMPTY = new Cholesky(new double[0][], 0);

  private final double[][] rows; // row i has i + 1 entries
  private final int size;

  private Cholesky(double[][] rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  /** The factor of a matrix given by its lower half, or empty when it is not positive definite. */
  public static Optional<Cholesky> of(double[][] lower) {
    int n = lower.length;
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.data[i * n + j] = lower[i][j];
        matrix.data[j * n + i] = lower[i][j];
      }
    }
    CholeskyDecomposition_F64<DMatrixRMaj> factoring = DecompositionFactory_DDRM.chol(n, true);
    if (n > 0 && !factoring.decompose(matrix)) {
      return Optional.empty();
    }
    double[] factor = n == 0 ? matrix.data : factoring.getT(null).data;
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = new double[i + 1];
      System.arraycopy(factor, i * n, rows[i], 0, i + 1);
    }
    return Optional.of(new Cholesky(rows, n));
  }

  public int size() {
    return size;
  }

  /**
   * The factor of the matrix with one row more, or empty when that is not positive definite.
   *
   * @param row its entries up to and including the diagonal
   */
  public Optional<Cholesky> append(double[] row) {
    double[] added = row.clone();
    double square = row[size];
    for (int i = 0; i < size; i++) {
      added[i] = (row[i] - dot(rows[i], added, i)) / rows[i][i];
      square -= added[i] * added[i];
    }
    if (!(square > 0)) {
      return Optional.empty();
    }
    added[size] = StrictMath.sqrt(square);
    double[][] more = java.util.Arrays.copyOf(rows, size + 1);
    more[size] = added;
    return Optional.of(new Cholesky(more, size + 1));
  }

  /** A row of L up to its diagonal; read only. */
  public double[] row(int index) {
    return rows[index];
  }

  /** Replaces b by L⁻¹ b. */
  public void halfSolve(double[] b) {
    for (int i = 0; i < size; i++) {
      b[i] = (b[i] - dot(rows[i], b, i)) / rows[i][i];
    }
  }

  /** Replaces b by L⁻ᵀ b. */
  public void otherHalfSolve(double[] b) {
    for (int i = size - 1; i >= 0; i--) {
      double[] row = rows[i];
      double x = b[i] / row[i];
      b[i] = x;
      for (int j = 0; j < i; j++) {
        b[j] -= x * row[j];
      }
    }
  }

  /** Replaces b by A⁻¹ b. */
  public void solve(double[] b) {
    halfSolve(b);
    otherHalfSolve(b);
  }

  /**
   * Replaces each column of a block by L⁻¹ times it; many columns at once are several times faster
   * than one by one.
   *
   * @param block a row for each row of the matrix, all equally long
   */
  public void halfSolve(double[][] block) {
    for (int i = 0; i < size; i++) {
      double[] row = rows[i];
      double[] target = block[i];
      for (int j = 0; j < i; j++) {
        subtract(target, row[j], block[j]);
      }
      double scale = 1 / row[i];
      for (int c = 0; c < target.length; c++) {
        target[c] *= scale;
      }
    }
  }

  private static void subtract(double[] target, double factor, double[] source) {
    for (int c = 0; c < target.length; c++) {
      target[c] -= factor * source[c];
    }
  }

  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += StrictMath.log(rows[i][i]);
    }
    return 2 * sum;
  }

  /** Four sums side by side, which a processor adds at once. */
  private static double dot(double[] a, double[] b, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < count; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
