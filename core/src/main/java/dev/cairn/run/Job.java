package dev.cairn.run;

import dev.cairn.space.Configuration;

/**
 * One attempt at a trial.
 *
 * @param trial the trial's number
 * @param attempt counts from 1
 * @param configuration the settings
 * @param from the fidelity already reached by a paused trial, 0 at the start
 * @param until the fidelity to run to, NaN without fidelity
 */
public record Job(int trial, int attempt, Configuration configuration, double from, double until) {}
