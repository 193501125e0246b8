package dev.cairn.math.evolution;

/** Independent coordinates, each with a variance: costs time and memory linear in them. */
record DiagonalShape(double[] variances) implements Shape {
  private static final double LEAST = 1e-28; // variance that is still more than none

  @Override
  public int dimension() {
    return variances.length;
  }

  @Override
  public double variance(int coordinate) {
    return variances[coordinate];
  }

  @Override
  public double[] color(double[] standard) {
    double[] y = new double[standard.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.sqrt(variances[i]) * standard[i];
    }
    return y;
  }

  @Override
  public double[] whiten(double[] vector) {
    double[] z = new double[vector.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = vector[i] / Math.sqrt(variances[i]);
    }
    return z;
  }

  @Override
  public double[] complete(double[] vector, double[] draw) {
    double[] whole = vector.clone();
    for (int i = 0; i < whole.length; i++) {
      whole[i] = Double.isNaN(whole[i]) ? draw[i] : whole[i];
    }
    return whole;
  }

  @Override
  public Shape adapt(double keep, double c1, double[] p, double[] weights, double[][] v) {
    double[] next = new double[variances.length];
    for (int i = 0; i < next.length; i++) {
      double sum = keep * variances[i] + c1 * p[i] * p[i];
      for (int k = 0; k < v.length; k++) {
        sum += weights[k] * v[k][i] * v[k][i];
      }
      next[i] = Math.max(LEAST, sum);
    }
    return new DiagonalShape(next);
  }

  @Override
  public Shape scaled(double factor) {
    double[] squares = variances.clone();
    for (int i = 0; i < squares.length; i++) {
      squares[i] *= factor * factor;
    }
    return new DiagonalShape(squares);
  }

  @Override
  public double[][] matrix() {
    double[][] c = new double[variances.length][variances.length];
    for (int i = 0; i < c.length; i++) {
      c[i][i] = variances[i];
    }
    return c;
  }

  @Override
  public double condition() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double variance : variances) {
      least = Math.min(least, variance);
      most = Math.max(most, variance);
    }
    return most / least;
  }
}
