package dev.cairn.math.gp;

/**
 * What a process says of many rows, noise left out.
 *
 * @param means by set of values, then row
 * @param deviations the standard deviations, by row
 */
public record Predictions(double[][] means, double[] deviations) {}
