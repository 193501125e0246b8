package dev.cairn.samplers.tpe;

/**
 * What a density is estimated from.
 *
 * @param points in the unit cube, NaN where inactive
 * @param weights how much each point counts, with mean 1
 */
record Sample(double[][] points, double[] weights) {
  /**
   * The standard deviation of each column relative to that of even points over the range, which are
   * counted in as so many points.
   */
  double[] spreads(int columns, double even) {
    double[] spreads = new double[columns];
    for (int column = 0; column < columns; column++) {
      spreads[column] = Math.sqrt((squares(column) * 12 + even) / (count(column) + even));
    }
    return spreads;
  }

  /** The weighted sum of squared distances from the mean. */
  private double squares(int column) {
    double total = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < points.length; i++) {
      double unit = points[i][column];
      if (!Double.isNaN(unit)) {
        total += weights[i];
        sum += weights[i] * unit;
        squares += weights[i] * unit * unit;
      }
    }
    double scale = total > 0 ? count(column) / total : 0;
    return total > 0 ? Math.max(0, scale * (squares - sum * sum / total)) : 0;
  }

  private int count(int column) {
    int count = 0;
    for (double[] point : points) {
      count += Double.isNaN(point[column]) ? 0 : 1;
    }
    return count;
  }

  /** The points that have a value in a column. */
  Sample with(int column) {
    int count = count(column);
    if (count == points.length) {
      return this;
    }
    double[][] kept = new double[count][];
    double[] keptWeights = new double[count];
    for (int i = 0, at = 0; i < points.length; i++) {
      if (!Double.isNaN(points[i][column])) {
        kept[at] = points[i];
        keptWeights[at++] = weights[i];
      }
    }
    return new Sample(kept, keptWeights);
  }
}
