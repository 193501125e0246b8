/** PriorBand: random points, the user's beliefs and the best trial, weighed by fidelity. */
@NullMarked
package dev.cairn.samplers.bands.priorband;

import org.jspecify.annotations.NullMarked;
