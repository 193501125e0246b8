package dev.cairn.math.evolution;

/** The covariance matrix C of a normal distribution that learns. Immutable. */
public sealed interface Shape permits FullShape, DiagonalShape {
  int dimension();

  /** The variance of a coordinate. */
  double variance(int coordinate);

  /** Standard normal numbers as a draw from N(0, C). */
  double[] color(double[] standard);

  /** The inverse square root of C times a vector. */
  double[] whiten(double[] vector);

  /**
   * A draw from N(0, C) made to agree with the coordinates that are known: a draw from the
   * conditional distribution of the others (Matheron's rule).
   *
   * @param vector NaN where unknown
   * @param draw from N(0, C)
   */
  double[] complete(double[] vector, double[] draw);

  /** {@code keep C + c1 p p' + sum of weights[i] v[i] v[i]'}. */
  Shape adapt(double keep, double c1, double[] p, double[] weights, double[][] v);

  /** C of vectors that are longer by a factor. */
  Shape scaled(double factor);

  /** The matrix in full. */
  double[][] matrix();

  /** The largest eigenvalue of C over the least. */
  double condition();
}
