package dev.cairn.math.forest;

/**
 * How far points are from examples, as a variance: trees are flat beyond the last example of a
 * region, and would be sure of what they have not seen.
 *
 * @param rows of the examples
 * @param unit what a mean squared difference of 1 between the coordinates of two points is worth
 */
record Remoteness(double[][] rows, double unit) {
  private static final double MISSING = 0.25; // where one point has a coordinate and the other not

  /** The variance of values times the square of a rate. */
  static Remoteness of(double[][] rows, double[] centred, double rate) {
    double squares = 0;
    for (double value : centred) {
      squares += value * value;
    }
    return new Remoteness(rows, rate * rate * squares / centred.length);
  }

  /** In proportion to the squared distance to the nearest example; linear in the examples. */
  double variance(double[] x) {
    if (unit == 0) {
      return 0;
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] row : rows) {
      nearest = Math.min(nearest, squared(row, x, nearest));
    }
    return unit * nearest / x.length;
  }

  /** The squared distance, or any number as large as the limit if it is not less. */
  private static double squared(double[] a, double[] b, double limit) {
    double sum = 0;
    for (int j = 0; j < a.length && sum < limit; j++) {
      double difference = a[j] - b[j];
      if (!Double.isNaN(difference)) {
        sum += difference * difference;
      } else {
        sum += Double.isNaN(a[j]) && Double.isNaN(b[j]) ? 0 : MISSING;
      }
    }
    return sum;
  }
}
