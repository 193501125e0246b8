package dev.cairn.analysis.response;

/**
 * What is expected of a configuration.
 *
 * @param mean in the user's direction
 * @param deviation of one evaluation, the surrogate's doubt included
 */
public record Estimate(double mean, double deviation) {}
