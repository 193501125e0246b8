package dev.cairn.math.gp;

/**
 * What a process says of a row, noise left out.
 *
 * @param means one a set of values
 * @param deviation the standard deviation, the same for all sets
 */
public record Prediction(double[] means, double deviation) {}
