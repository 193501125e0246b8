package dev.cairn.samplers.swarm;

import dev.cairn.trial.Trial;

/**
 * One of the swarm, as its newest trial left it. Immutable.
 *
 * @param x where it is in the unit cube, also in columns that are inactive
 * @param v its velocity
 * @param laws the probabilities of each column's categories; none for ordered columns
 * @param drifts their velocities
 * @param best its best trial
 */
record Particle(double[] x, double[] v, double[][] laws, double[][] drifts, Trial best) {}
