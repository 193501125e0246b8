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
 */
public record Hyperparameters(double[] lengths, double variance, double noise, double additivity) {
  /** How many there are beside the lengths. */
  static final int OTHERS = 3;

  /** As one vector: lengths, variance, noise, additivity. */
  public double[] vector() {
    double[] vector = Arrays.copyOf(lengths, lengths.length + OTHERS);
    vector[lengths.length] = variance;
    vector[lengths.length + 1] = noise;
    vector[lengths.length + 2] = additivity;
    return vector;
  }

  public static Hyperparameters of(double[] vector) {
    int scales = vector.length - OTHERS;
    return new Hyperparameters(
        Arrays.copyOf(vector, scales), vector[scales], vector[scales + 1], vector[scales + 2]);
  }

  /** The part of the signal's variance that is additive, in (0, 1). */
  double additivePart() {
    return part(additivity);
  }

  static double part(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
