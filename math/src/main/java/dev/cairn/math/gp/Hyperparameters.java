package dev.cairn.math.gp;

import java.util.Arrays;

/**
 * What a process is fitted by, on scales without bounds.
 *
 * @param lengths of each scale of the metric, as natural logarithms
 * @param variance of the signal, as a natural logarithm
 * @param noise the variance of an observation around it, as a natural logarithm
 * @param additivity the part of the signal that is a sum of functions of one scale each, as log
 *     odds
 * @param shapes of the warp of each scale's numbers, as natural logarithms: all a, then all b of
 *     {@link Kumaraswamy}; empty for no warp
 */
public record Hyperparameters(
    double[] lengths, double variance, double noise, double additivity, double[] shapes) {
  /** How many there are beside the lengths. */
  static final int OTHERS = 3;

  /** Without a warp. */
  public Hyperparameters(double[] lengths, double variance, double noise, double additivity) {
    this(lengths, variance, noise, additivity, new double[0]);
  }

  /** These with a warp of each scale: the one there is, or else the one that changes nothing. */
  public Hyperparameters warped() {
    double[] both = shapes.length == 0 ? new double[2 * lengths.length] : shapes;
    return new Hyperparameters(lengths, variance, noise, additivity, both);
  }

  /** As one vector: lengths, variance, noise, additivity, shapes. */
  public double[] vector() {
    int scales = lengths.length;
    double[] vector = Arrays.copyOf(lengths, scales + OTHERS + shapes.length);
    vector[scales] = variance;
    vector[scales + 1] = noise;
    vector[scales + 2] = additivity;
    System.arraycopy(shapes, 0, vector, scales + OTHERS, shapes.length);
    return vector;
  }

  /** Of a vector as {@link #vector} makes it. */
  public static Hyperparameters of(double[] vector, int scales) {
    return new Hyperparameters(
        Arrays.copyOf(vector, scales),
        vector[scales],
        vector[scales + 1],
        vector[scales + 2],
        Arrays.copyOfRange(vector, scales + OTHERS, vector.length));
  }

  /** The part of the signal's variance that is additive, in (0, 1). */
  double additivePart() {
    return part(additivity);
  }

  static double part(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
