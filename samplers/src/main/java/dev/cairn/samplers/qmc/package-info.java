/** Quasi-random search: the points of a scrambled Sobol sequence. */
@NullMarked
package dev.cairn.samplers.qmc;

import org.jspecify.annotations.NullMarked;
