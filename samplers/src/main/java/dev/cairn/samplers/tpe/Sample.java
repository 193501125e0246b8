package dev.cairn.samplers.tpe;

/**
 * What a density is estimated from.
 *
 * @param points in the unit cube, NaN where inactive
 * @param weights how much each point counts, with mean 1
 */
record Sample(double[][] points, double[] weights) {
  /** The points that have a value in a column. */
  Sample with(int column) {
    int count = 0;
    for (double[] point : points) {
      count += Double.isNaN(point[column]) ? 0 : 1;
    }
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
