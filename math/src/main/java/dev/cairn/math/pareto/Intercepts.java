package dev.cairn.math.pareto;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Where the hyperplane through the extreme points of a front meets the axes. */
public final class Intercepts {
  private static final double LEAST = 1e-9;

  private Intercepts() {}

  /**
   * The intercept of each axis, of the plane through as many points as there are objectives; empty
   * where there is no such plane, or an intercept is not positive.
   *
   * <p>Source: Deb and Jain 2014, section IV-C.
   *
   * @param extremes one row an objective, relative to the ideal point
   */
  public static double[] of(double[][] extremes) {
    int m = extremes.length;
    DMatrixRMaj ones = new DMatrixRMaj(m, 1);
    CommonOps_DDRM.fill(ones, 1);
    DMatrixRMaj inverse = new DMatrixRMaj(m, 1);
    if (!CommonOps_DDRM.solve(new DMatrixRMaj(extremes), ones, inverse)) {
      return new double[0];
    }
    double[] intercepts = new double[m];
    Arrays.setAll(intercepts, i -> 1 / inverse.get(i));
    for (double intercept : intercepts) {
      if (!(intercept > LEAST) || Double.isInfinite(intercept)) {
        return new double[0];
      }
    }
    return intercepts;
  }
}
