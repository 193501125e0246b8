/**
 * Tuning that looks into training: a network is described once as a {@link
 * dev.cairn.gradient.problem.Problem}, and its hyperparameters are tuned by any sampler, or by a
 * {@link dev.cairn.gradient.method.Method} that moves them while it trains.
 */
@NullMarked
package dev.cairn.gradient;

import org.jspecify.annotations.NullMarked;
