/** Dominance, ranking and hypervolume of points whose objectives are all minimised. */
@NullMarked
package dev.cairn.math.pareto;

import org.jspecify.annotations.NullMarked;
