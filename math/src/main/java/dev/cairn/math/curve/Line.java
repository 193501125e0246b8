package dev.cairn.math.curve;

/**
 * Values as an end plus a fall times given factors, by least squares with normal noise and normal
 * priors of both.
 *
 * @param variance of the end
 * @param evidence the logarithm of the density of the values, up to a constant
 */
record Line(double end, double variance, double evidence) {}
