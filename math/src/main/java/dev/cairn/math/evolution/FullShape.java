package dev.cairn.math.evolution;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A full covariance matrix and its eigendecomposition {@code C = B D^2 B'}, which costs the cube of
 * the dimension once.
 *
 * @param c the matrix
 * @param b the eigenvectors, one a column
 * @param d the square roots of the eigenvalues
 */
record FullShape(double[][] c, double[][] b, double[] d) implements Shape {
  private static final double LEAST = 1e-15; // an eigenvalue, as a part of the largest

  /** Of a symmetric matrix; eigenvalues that are hardly positive are raised. */
  static FullShape of(double[][] matrix) {
    int n = matrix.length;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    eigen.decompose(new DMatrixRMaj(matrix));
    double most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, eigen.getEigenvalue(i).getReal());
    }
    double[] d = new double[n];
    double[][] b = new double[n][n];
    boolean raised = false;
    for (int i = 0; i < n; i++) {
      double value = eigen.getEigenvalue(i).getReal();
      raised |= !(value >= LEAST * most);
      d[i] = Math.sqrt(Math.max(LEAST * most, value));
      DMatrixRMaj vector = eigen.getEigenVector(i);
      for (int j = 0; j < n; j++) {
        b[j][i] = vector.get(j);
      }
    }
    return new FullShape(raised ? product(b, d) : matrix, b, d);
  }

  private static double[][] product(double[][] b, double[] d) {
    int n = d.length;
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        for (int k = 0; k < n; k++) {
          c[i][j] += b[i][k] * d[k] * d[k] * b[j][k];
        }
        c[j][i] = c[i][j];
      }
    }
    return c;
  }

  @Override
  public int dimension() {
    return d.length;
  }

  @Override
  public double variance(int coordinate) {
    return c[coordinate][coordinate];
  }

  @Override
  public double[] color(double[] standard) {
    double[] scaled = new double[d.length];
    for (int i = 0; i < d.length; i++) {
      scaled[i] = d[i] * standard[i];
    }
    return forward(scaled);
  }

  @Override
  public double[] whiten(double[] vector) {
    double[] scaled = new double[d.length];
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j < d.length; j++) {
        scaled[i] += b[j][i] * vector[j];
      }
      scaled[i] /= d[i];
    }
    return forward(scaled);
  }

  private double[] forward(double[] scaled) {
    double[] result = new double[d.length];
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j < d.length; j++) {
        result[i] += b[i][j] * scaled[j];
      }
    }
    return result;
  }

  @Override
  public double[] complete(double[] vector, double[] draw) {
    int[] known = new int[vector.length];
    int count = 0;
    for (int i = 0; i < vector.length; i++) {
      if (!Double.isNaN(vector[i])) {
        known[count++] = i;
      }
    }
    double[] whole = draw.clone();
    if (count == 0) {
      return whole;
    }
    double[] pull = solved(known, count, vector, draw);
    for (int i = 0; i < whole.length; i++) {
      for (int k = 0; k < count; k++) {
        whole[i] += c[i][known[k]] * pull[k];
      }
      whole[i] = Double.isNaN(vector[i]) ? whole[i] : vector[i];
    }
    return whole;
  }

  /** The known part of C, solved for how far the draw is from the vector there. */
  private double[] solved(int[] known, int count, double[] vector, double[] draw) {
    DMatrixRMaj part = new DMatrixRMaj(count, count);
    DMatrixRMaj gap = new DMatrixRMaj(count, 1);
    for (int i = 0; i < count; i++) {
      gap.set(i, 0, vector[known[i]] - draw[known[i]]);
      for (int j = 0; j < count; j++) {
        part.set(i, j, c[known[i]][known[j]]);
      }
    }
    DMatrixRMaj solution = new DMatrixRMaj(count, 1);
    CommonOps_DDRM.solve(part, gap, solution);
    return solution.data;
  }

  @Override
  public Shape adapt(double keep, double c1, double[] p, double[] weights, double[][] v) {
    int n = d.length;
    double[][] next = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = keep * c[i][j] + c1 * p[i] * p[j];
        for (int k = 0; k < v.length; k++) {
          sum += weights[k] * v[k][i] * v[k][j];
        }
        next[i][j] = sum;
        next[j][i] = sum;
      }
    }
    return of(next);
  }

  @Override
  public Shape scaled(double factor) {
    double[] lengths = d.clone();
    double[][] products = new double[d.length][d.length];
    for (int i = 0; i < d.length; i++) {
      lengths[i] *= factor;
      for (int j = 0; j < d.length; j++) {
        products[i][j] = c[i][j] * factor * factor;
      }
    }
    return new FullShape(products, b, lengths);
  }

  @Override
  public double[][] matrix() {
    return c;
  }

  @Override
  public double condition() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double length : d) {
      least = Math.min(least, length);
      most = Math.max(most, length);
    }
    return most * most / (least * least);
  }
}
