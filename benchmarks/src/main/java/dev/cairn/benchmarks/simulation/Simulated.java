package dev.cairn.benchmarks.simulation;

import dev.cairn.benchmarks.curves.Curve;

/**
 * What a simulated study gave.
 *
 * @param curve the best so far, after every evaluation or full training
 * @param seconds simulated seconds from the first ask to the end
 */
public record Simulated(Curve curve, double seconds, Timings timings) {}
