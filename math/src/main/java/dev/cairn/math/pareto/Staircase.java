package dev.cairn.math.pareto;

/**
 * A growing front of two objectives below a reference point, and the area it dominates. The cost of
 * adding a point is {@code O(log n)} and the move of the array elements behind it, none if points
 * come in the order of their first objective.
 */
final class Staircase {

  private final double[] x; // ascending
  private final double[] y; // descending
  private final double referenceX;
  private final double referenceY;
  private int size;
  private double area;

  Staircase(int capacity, double referenceX, double referenceY) {
    this.x = new double[capacity];
    this.y = new double[capacity];
    this.referenceX = referenceX;
    this.referenceY = referenceY;
  }

  double area() {
    return area;
  }

  /** Adds a point that is better than the reference in both objectives. */
  void add(double newX, double newY) {
    int from = firstNotLeftOf(newX);
    double top = from == 0 ? referenceY : y[from - 1];
    boolean covered = top <= newY || (from < size && x[from] == newX && y[from] <= newY);
    if (covered) {
      return;
    }
    int to = from;
    double left = newX;
    while (to < size && y[to] >= newY) {
      area += (x[to] - left) * (top - newY);
      left = x[to];
      top = y[to++];
    }
    area += ((to < size ? x[to] : referenceX) - left) * (top - newY);
    System.arraycopy(x, to, x, from + 1, size - to);
    System.arraycopy(y, to, y, from + 1, size - to);
    size += from + 1 - to;
    x[from] = newX;
    y[from] = newY;
  }

  private int firstNotLeftOf(double newX) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x[middle] < newX) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
