/** Regularisation without validation: a posterior over weights, and a prior that is learned. */
@NullMarked
package dev.cairn.gradient.variational;

import org.jspecify.annotations.NullMarked;
