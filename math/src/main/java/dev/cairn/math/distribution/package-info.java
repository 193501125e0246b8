/** Probability distributions as kernels that stay accurate in the far tails. */
@NullMarked
package dev.cairn.math.distribution;

import org.jspecify.annotations.NullMarked;
