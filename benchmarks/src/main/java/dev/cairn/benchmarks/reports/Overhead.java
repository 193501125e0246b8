package dev.cairn.benchmarks.reports;

import dev.cairn.benchmarks.simulation.Timings;

/**
 * What an optimizer took of the machine's time, and how long its studies would have taken.
 *
 * @param seconds simulated seconds of a run, on average
 * @param idle the part of the workers' time that they waited for the scheduler, on average
 * @param timings of all runs
 */
public record Overhead(String optimizer, double seconds, double idle, Timings timings) {}
