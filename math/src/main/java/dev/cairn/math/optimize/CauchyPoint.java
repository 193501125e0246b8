package dev.cairn.math.optimize;

import java.util.Arrays;

/**
 * The first minimum of the quadratic model along the projected steepest descent path (Byrd, Lu,
 * Nocedal and Zhu 1995, Algorithm CP).
 */
final class CauchyPoint {

  private static final double ROUNDING = Math.ulp(1.0);

  private final Box box;
  private final CompactHessian hessian;
  private final MiddleSystem middle; // M^-1
  private final double[] breakpoints;
  private final double[] direction;
  private final double[] p; // W'd
  private final double[] w; // a row of W
  private final double[] mv; // M times a vector

  /** The point that was found. */
  final double[] point;

  /** W' times the way from x to the point. */
  final double[] c;

  /** The variables that the path has not brought to a bound. */
  final boolean[] free;

  private double slope; // of the model along the current segment
  private double curvature;
  private double leastCurvature;

  CauchyPoint(Box box, CompactHessian hessian, int memory) {
    int n = box.lower().length;
    this.box = box;
    this.hessian = hessian;
    this.middle = new MiddleSystem(memory);
    this.breakpoints = new double[n];
    this.direction = new double[n];
    this.p = new double[2 * memory];
    this.w = new double[2 * memory];
    this.mv = new double[2 * memory];
    this.point = new double[n];
    this.c = new double[2 * memory];
    this.free = new boolean[n];
  }

  /** Multiplies by M, as prepared by the last {@link #find}. */
  void middle(double[] v) {
    middle.solve(v);
  }

  /** Goes from x; false if the model is numerically singular. */
  boolean find(double[] x, double[] gradient) {
    Arrays.fill(free, false);
    if (!middle.factor(hessian, free)) {
      return false;
    }
    start(x, gradient);
    double at = 0;
    double minimum = -slope / curvature;
    int next = nearest();
    while (next >= 0 && at + minimum >= breakpoints[next]) {
      advance(x, gradient[next], next, breakpoints[next] - at);
      at = breakpoints[next];
      minimum = -slope / curvature;
      next = nearest();
    }
    finish(x, at, next < 0 ? 0 : Math.max(0, minimum));
    return true;
  }

  private void start(double[] x, double[] gradient) {
    slope = 0;
    for (int i = 0; i < x.length; i++) {
      point[i] = x[i];
      breakpoints[i] = box.breakpoint(i, x, gradient);
      free[i] = breakpoints[i] > 0;
      direction[i] = free[i] ? -gradient[i] : 0;
      slope -= direction[i] * direction[i];
    }
    hessian.transposed(direction, p);
    Arrays.fill(c, 0);
    multiply(p);
    double scale = -hessian.theta() * slope;
    leastCurvature = scale * ROUNDING;
    curvature = Math.max(leastCurvature, scale - dot(mv, p));
  }

  private int nearest() {
    int nearest = -1;
    for (int i = 0; i < free.length; i++) {
      if (free[i] && (nearest < 0 || breakpoints[i] < breakpoints[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** Goes on to the bound of variable b, where its direction ends. */
  private void advance(double[] x, double g, int b, double step) {
    point[b] = g < 0 ? box.upper()[b] : box.lower()[b];
    addMultiple(step, p, c);
    hessian.row(b, w);
    multiply(w);
    double theta = hessian.theta();
    slope += step * curvature + g * g + g * (theta * (point[b] - x[b]) - dot(mv, c));
    curvature -= g * g * theta + 2 * g * dot(mv, p) + g * g * dot(mv, w);
    curvature = Math.max(leastCurvature, curvature);
    addMultiple(g, w, p);
    direction[b] = 0;
    free[b] = false;
  }

  private void finish(double[] x, double at, double step) {
    for (int i = 0; i < x.length; i++) {
      if (free[i]) {
        point[i] = box.clamp(i, x[i] + (at + step) * direction[i]);
      }
    }
    addMultiple(step, p, c);
  }

  private void addMultiple(double factor, double[] v, double[] sum) {
    for (int j = 0; j < 2 * hessian.pairs(); j++) {
      sum[j] += factor * v[j];
    }
  }

  /** Sets mv to Mv. */
  private void multiply(double[] v) {
    System.arraycopy(v, 0, mv, 0, 2 * hessian.pairs());
    middle.solve(mv);
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < 2 * hessian.pairs(); j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
