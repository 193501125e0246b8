package dev.cairn.math.optimize;

import java.util.Arrays;

/**
 * The minimum of the quadratic model over the variables that the Cauchy point leaves free (Byrd,
 * Lu, Nocedal and Zhu 1995, section 5.1), brought back into the box by projection if that descends
 * and else by going less far (Morales and Nocedal 2011).
 */
final class SubspaceMinimum {

  private final Box box;
  private final CompactHessian hessian;
  private final MiddleSystem reduced;
  private final double[] residual; // the model's gradient at the Cauchy point, 0 if not free
  private final double[] newton; // the step to the minimum
  private final double[] v;

  SubspaceMinimum(Box box, CompactHessian hessian, int memory) {
    int n = box.lower().length;
    this.box = box;
    this.hessian = hessian;
    this.reduced = new MiddleSystem(memory);
    this.residual = new double[n];
    this.newton = new double[n];
    this.v = new double[2 * memory];
  }

  /** Writes the way from x to the minimum; false if the model is numerically singular. */
  boolean find(CauchyPoint cauchy, double[] x, double[] gradient, double[] direction) {
    if (!reduced.factor(hessian, cauchy.free)) {
      return false;
    }
    reduce(cauchy, x, gradient);
    solve(cauchy.free);
    double slope = 0;
    for (int i = 0; i < x.length; i++) {
      direction[i] = box.clamp(i, cauchy.point[i] + newton[i]) - x[i];
      slope += direction[i] * gradient[i];
    }
    if (!(slope < 0)) {
      double share = box.reach(cauchy.point, newton, 1);
      Arrays.setAll(direction, i -> cauchy.point[i] + share * newton[i] - x[i]);
    }
    return true;
  }

  /** g + B (cauchy - x) of the free variables, ibid. eq. 5.4. */
  private void reduce(CauchyPoint cauchy, double[] x, double[] gradient) {
    cauchy.middle(cauchy.c);
    for (int i = 0; i < x.length; i++) {
      double moved = hessian.theta() * (cauchy.point[i] - x[i]);
      residual[i] = cauchy.free[i] ? gradient[i] + moved - hessian.rowTimes(i, cauchy.c) : 0;
    }
  }

  /** Minus the inverse of B in the subspace times the residual, ibid. eq. 5.11. */
  private void solve(boolean[] free) {
    double theta = hessian.theta();
    hessian.transposed(residual, v);
    reduced.solve(v);
    for (int i = 0; i < newton.length; i++) {
      newton[i] = free[i] ? -(residual[i] + hessian.rowTimes(i, v) / theta) / theta : 0;
    }
  }
}
