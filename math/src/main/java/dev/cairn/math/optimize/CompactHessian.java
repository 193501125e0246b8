package dev.cairn.math.optimize;

import java.util.Arrays;

/**
 * The limited-memory BFGS matrix B = theta I - W M W', with W = [Y, theta S] of the latest pairs of
 * steps S and changes of gradient Y (Byrd, Lu, Nocedal and Zhu 1995, eq. 3.2 to 3.4).
 */
final class CompactHessian {

  private static final double CURVATURE = Math.ulp(1.0); // least s'y / y'y, ibid. eq. 3.9

  private final int memory;
  private final double[] s; // S, row-major, one row a variable
  private final double[] y;
  private final double[] ss; // S'S
  private final double[] sy; // Y'S: row j holds the products with y_j
  private final double[] yy;
  private double theta = 1;
  private int pairs;

  CompactHessian(int dimension, int memory) {
    this.memory = memory;
    this.s = new double[dimension * memory];
    this.y = new double[dimension * memory];
    this.ss = new double[memory * memory];
    this.sy = new double[memory * memory];
    this.yy = new double[memory * memory];
  }

  int pairs() {
    return pairs;
  }

  double theta() {
    return theta;
  }

  void clear() {
    pairs = 0;
    theta = 1;
  }

  /**
   * Takes in a pair, and forgets the oldest one if there is no room; skips one without curvature.
   */
  void add(double[] step, double[] change) {
    double curvature = 0;
    double square = 0;
    for (int i = 0; i < step.length; i++) {
      curvature += step[i] * change[i];
      square += change[i] * change[i];
    }
    if (curvature > CURVATURE * square && square / curvature < Double.POSITIVE_INFINITY) {
      theta = square / curvature;
      makeRoom();
      append(step, change);
    }
  }

  private void makeRoom() {
    if (pairs < memory) {
      pairs++;
      return;
    }
    System.arraycopy(s, 1, s, 0, s.length - 1);
    System.arraycopy(y, 1, y, 0, y.length - 1);
    forget(ss);
    forget(sy);
    forget(yy);
  }

  private void forget(double[] products) {
    for (int j = 1; j < memory; j++) {
      System.arraycopy(products, j * memory + 1, products, (j - 1) * memory, memory - 1);
    }
  }

  private void append(double[] step, double[] change) {
    int last = pairs - 1;
    for (int k = 0; k < step.length; k++) {
      s[k * memory + last] = step[k];
      y[k * memory + last] = change[k];
    }
    for (int j = 0; j < pairs; j++) {
      int row = j * memory + last;
      int column = last * memory + j;
      ss[row] = product(s, j, step);
      sy[row] = product(y, j, step);
      sy[column] = product(s, j, change);
      yy[row] = product(y, j, change);
    }
  }

  private double product(double[] matrix, int column, double[] v) {
    double sum = 0;
    for (int k = 0; k < v.length; k++) {
      sum += matrix[k * memory + column] * v[k];
    }
    return sum;
  }

  /** Writes the system of {@link MiddleSystem} for no free variable, or for all free ones. */
  void base(boolean free, double[] p, double[] e, double[] q) {
    for (int j = 0; j < pairs; j++) {
      for (int i = 0; i < pairs; i++) {
        int at = j * memory + i;
        p[at] = (free ? yy[at] / theta : 0) + (i == j ? sy[at] : 0);
        e[at] = free ? i <= j ? -sy[at] : 0 : i > j ? sy[at] : 0;
        q[at] = free ? 0 : theta * ss[at];
      }
    }
  }

  /** Changes that system for one more variable that is free (sign 1) or is not (sign -1). */
  void update(int variable, int sign, double[] p, double[] e, double[] q) {
    int row = variable * memory;
    for (int j = 0; j < pairs; j++) {
      double toP = sign / theta * y[row + j];
      double toE = -sign * y[row + j];
      double toQ = -sign * theta * s[row + j];
      for (int i = 0; i < pairs; i++) {
        p[j * memory + i] += toP * y[row + i];
        e[j * memory + i] += toE * s[row + i];
        q[j * memory + i] += toQ * s[row + i];
      }
    }
  }

  /** W'd. */
  void transposed(double[] d, double[] out) {
    Arrays.fill(out, 0, 2 * pairs, 0);
    for (int i = 0; i < d.length; i++) {
      int row = i * memory;
      double scaled = d[i] * theta;
      for (int j = 0; j < pairs && scaled != 0; j++) {
        out[j] += d[i] * y[row + j];
        out[pairs + j] += scaled * s[row + j];
      }
    }
  }

  /** Row i of W. */
  void row(int i, double[] out) {
    int row = i * memory;
    for (int j = 0; j < pairs; j++) {
      out[j] = y[row + j];
      out[pairs + j] = theta * s[row + j];
    }
  }

  /** Row i of W times a vector. */
  double rowTimes(int i, double[] v) {
    int row = i * memory;
    double ofChanges = 0;
    double ofSteps = 0;
    for (int j = 0; j < pairs; j++) {
      ofChanges += y[row + j] * v[j];
      ofSteps += s[row + j] * v[pairs + j];
    }
    return ofChanges + theta * ofSteps;
  }
}
