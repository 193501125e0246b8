package dev.cairn.benchmarks.simulation;

import dev.cairn.benchmarks.curves.Curve;

/**
 * What a simulated study gave.
 *
 * @param curve the best so far, after every evaluation or full training
 * @param seconds simulated seconds from the first ask to the end
 * @param idle the share of the workers' time that they spent waiting because the scheduler had
 *     nothing for them
 * @param evaluations how often the problem was evaluated: once a report, or once a trial
 */
public record Simulated(
    Curve curve, double seconds, double idle, long evaluations, Timings timings) {}
