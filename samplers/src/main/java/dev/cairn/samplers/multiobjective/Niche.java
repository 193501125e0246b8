package dev.cairn.samplers.multiobjective;

/**
 * The direction that a point is nearest to.
 *
 * @param direction its index
 * @param distance from the line through the origin, squared
 */
record Niche(int direction, double distance) {
  static Niche of(double[] point, double[][] directions) {
    Niche nearest = new Niche(0, distance(point, directions[0]));
    for (int i = 1; i < directions.length; i++) {
      double distance = distance(point, directions[i]);
      nearest = distance < nearest.distance ? new Niche(i, distance) : nearest;
    }
    return nearest;
  }

  private static double distance(double[] point, double[] direction) {
    double along = 0;
    double length = 0;
    double square = 0;
    for (int k = 0; k < point.length; k++) {
      along += point[k] * direction[k];
      length += direction[k] * direction[k];
      square += point[k] * point[k];
    }
    return square - along * along / length;
  }
}
