package dev.cairn.analysis.response;

/**
 * Estimates over one column or two, all others where a row has them.
 *
 * @param x raw values of the first column
 * @param y raw values of the second; empty without
 * @param estimates by place in {@code y} (one row without), then in {@code x}
 */
public record Surface(double[] x, double[] y, Estimate[][] estimates) {}
