package dev.cairn.math.gp;

/**
 * What a process says of each observation from all the others, noise included.
 *
 * @param errors the values less what is expected of them, by row
 * @param variances of the errors, by row
 */
public record LeftOut(double[] errors, double[] variances) {}
