/** Gaussian-process regression on rows of features: kernels, evidence, posteriors. */
@NullMarked
package dev.cairn.math.gp;

import org.jspecify.annotations.NullMarked;
