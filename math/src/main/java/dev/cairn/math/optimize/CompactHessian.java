package dev.cairn.math.optimize;

import java.util.Arrays;

/**
 * The limited-memory BFGS matrix B = theta I - W M W', with W = [Y, theta S] of the latest pairs of
 * steps S and changes of gradient Y (Byrd, Lu, Nocedal and Zhu 1995, eq. 3.2 to 3.4).
 */
final class CompactHessian {

  private static final double CURVATURE = Math.ulp(1.0); // least s'y / y'y, ibid. eq. 3.9

  private final int memory;
  private final double[] steps; // S, row-major, one row a variable
  private final double[] changes; // Y
  private double theta = 1;
  private int pairs;

  CompactHessian(int dimension, int memory) {
    this.memory = memory;
    this.steps = new double[dimension * memory];
    this.changes = new double[dimension * memory];
  }

  int pairs() {
    return pairs;
  }

  double theta() {
    return theta;
  }

  double[] steps() {
    return steps;
  }

  double[] changes() {
    return changes;
  }

  /** Where the row of a variable starts in {@link #steps} and {@link #changes}. */
  int row(int variable) {
    return variable * memory;
  }

  void clear() {
    pairs = 0;
    theta = 1;
  }

  /**
   * Takes in a pair, and forgets the oldest one if there is no room; skips one without curvature.
   */
  void add(double[] step, double[] change) {
    double sy = 0;
    double yy = 0;
    for (int i = 0; i < step.length; i++) {
      sy += step[i] * change[i];
      yy += change[i] * change[i];
    }
    if (sy > CURVATURE * yy && yy / sy < Double.POSITIVE_INFINITY) {
      theta = yy / sy;
      int forgotten = pairs == memory ? 1 : 0;
      append(steps, step, forgotten);
      append(changes, change, forgotten);
      pairs += 1 - forgotten;
    }
  }

  private void append(double[] matrix, double[] column, int forgotten) {
    int last = pairs - forgotten;
    for (int i = 0; i < column.length; i++) {
      int row = row(i);
      System.arraycopy(matrix, row + forgotten, matrix, row, last);
      matrix[row + last] = column[i];
    }
  }

  /** W'd. */
  void transposed(double[] d, double[] out) {
    Arrays.fill(out, 0, 2 * pairs, 0);
    for (int i = 0; i < d.length; i++) {
      int row = row(i);
      double scaled = d[i] * theta;
      for (int j = 0; j < pairs && scaled != 0; j++) {
        out[j] += d[i] * changes[row + j];
        out[pairs + j] += scaled * steps[row + j];
      }
    }
  }

  /** Row i of W. */
  void row(int i, double[] out) {
    int row = row(i);
    for (int j = 0; j < pairs; j++) {
      out[j] = changes[row + j];
      out[pairs + j] = theta * steps[row + j];
    }
  }

  /** Row i of W times a vector. */
  double rowTimes(int i, double[] v) {
    int row = row(i);
    double ofChanges = 0;
    double ofSteps = 0;
    for (int j = 0; j < pairs; j++) {
      ofChanges += changes[row + j] * v[j];
      ofSteps += steps[row + j] * v[pairs + j];
    }
    return ofChanges + theta * ofSteps;
  }
}
