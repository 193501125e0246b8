package dev.cairn.math.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Coefficients x that minimise the squared length of A x - b, by Householder's QR factorisation.
 * The arrays given are not changed. Costs m n² multiplications for m rows and n columns.
 */
public final class LeastSquares {
  /** How many columns {@link #solveNonNegative} takes at most. */
  public static final int MOST_COLUMNS = 8;

  private static final double LEAST_QUALITY = 1e-12;

  private LeastSquares() {}

  /** The coefficients, or empty where the rows do not determine them. */
  public static Optional<double[]> solve(double[][] rows, double[] values) {
    int m = rows.length;
    int n = m == 0 ? 0 : rows[0].length;
    if (m < n || n == 0) {
      return Optional.empty();
    }
    double[] scale = scale(rows);
    double[][] scaled = new double[m][n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        scaled[i][j] = rows[i][j] / scale[j];
      }
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(m, n);
    if (!solver.setA(new DMatrixRMaj(scaled)) || !(solver.quality() > LEAST_QUALITY)) {
      return Optional.empty();
    }
    DMatrixRMaj x = new DMatrixRMaj(n, 1);
    solver.solve(DMatrixRMaj.wrap(m, 1, values.clone()), x);
    double[] coefficients = x.data.clone();
    Arrays.setAll(coefficients, j -> coefficients[j] / scale[j]);
    return Optional.of(coefficients);
  }

  /**
   * The coefficients that are best among those without a negative one; empty where the rows
   * determine none. Looks at all sets of columns, so there may be at most {@value #MOST_COLUMNS}.
   */
  public static Optional<double[]> solveNonNegative(double[][] rows, double[] values) {
    int n = rows.length == 0 ? 0 : rows[0].length;
    if (n > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "There are %d columns; at most %d are searched through.".formatted(n, MOST_COLUMNS));
    }
    Optional<double[]> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int set = 1; set < 1 << n; set++) {
      int[] columns = columns(set);
      Optional<double[]> found =
          solve(pick(rows, columns), values)
              .filter(x -> Arrays.stream(x).allMatch(c -> c >= 0))
              .map(x -> spread(x, columns, n));
      double error = found.map(x -> error(rows, values, x)).orElse(Double.POSITIVE_INFINITY);
      if (error < least) {
        least = error;
        best = found;
      }
    }
    return best;
  }

  /** A row's prediction. */
  public static double predict(double[] row, double[] coefficients) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * coefficients[j];
    }
    return sum;
  }

  /** The sum of squared differences between predictions and values. */
  public static double error(double[][] rows, double[] values, double[] coefficients) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double miss = predict(rows[i], coefficients) - values[i];
      sum += miss * miss;
    }
    return sum;
  }

  // columns of very different size would hide each other's rank
  private static double[] scale(double[][] rows) {
    double[] scale = new double[rows[0].length];
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        scale[j] = Math.max(scale[j], Math.abs(row[j]));
      }
    }
    Arrays.setAll(scale, j -> scale[j] > 0 ? scale[j] : 1);
    return scale;
  }

  private static int[] columns(int set) {
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; set >> j != 0; j++) {
      if ((set >> j & 1) != 0) {
        columns.add(j);
      }
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[][] pick(double[][] rows, int[] columns) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(columns).mapToDouble(j -> row[j]).toArray())
        .toArray(double[][]::new);
  }

  private static double[] spread(double[] x, int[] columns, int n) {
    double[] all = new double[n];
    for (int j = 0; j < columns.length; j++) {
      all[columns[j]] = x[j];
    }
    return all;
  }
}
