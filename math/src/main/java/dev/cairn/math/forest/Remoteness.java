package dev.cairn.math.forest;

/**
 * How far points are from examples, as a variance: trees are flat beyond the last example of a
 * region, and would be sure of what they have not seen.
 *
 * @param columns of the examples
 * @param gaps by column, whether an example has no value
 * @param unit what a mean squared difference of 1 between the coordinates of two points is worth
 */
record Remoteness(double[][] columns, boolean[] gaps, double unit) {
  private static final double MISSING = 0.25; // where one point has a coordinate and the other not

  /** The variance of values times the square of a rate. */
  static Remoteness of(double[][] rows, double[] centred, double rate) {
    double squares = 0;
    for (double value : centred) {
      squares += value * value;
    }
    double unit = rate * rate * squares / centred.length;
    int width = unit > 0 ? rows[0].length : 0;
    double[][] columns = new double[width][rows.length];
    boolean[] gaps = new boolean[width];
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < rows.length; i++) {
        columns[j][i] = rows[i][j];
        gaps[j] |= Double.isNaN(rows[i][j]);
      }
    }
    return new Remoteness(columns, gaps, unit);
  }

  /** In proportion to the squared distance to the nearest example; linear in the examples. */
  double variance(double[] x) {
    if (columns.length == 0) {
      return 0;
    }
    double[] squared = new double[columns[0].length];
    for (int j = 0; j < columns.length; j++) {
      if (gaps[j] || Double.isNaN(x[j])) {
        addWithGaps(columns[j], x[j], squared);
      } else {
        add(columns[j], x[j], squared);
      }
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (double distance : squared) {
      nearest = distance < nearest ? distance : nearest;
    }
    return unit * nearest / columns.length;
  }

  private static void add(double[] column, double x, double[] squared) {
    for (int i = 0; i < squared.length; i++) {
      double difference = column[i] - x;
      squared[i] += difference * difference;
    }
  }

  private static void addWithGaps(double[] column, double x, double[] squared) {
    for (int i = 0; i < squared.length; i++) {
      double difference = column[i] - x;
      if (!Double.isNaN(difference)) {
        squared[i] += difference * difference;
      } else {
        squared[i] += Double.isNaN(column[i]) && Double.isNaN(x) ? 0 : MISSING;
      }
    }
  }
}
