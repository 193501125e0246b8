/** The derivative of the validation loss by hyperparameters of training. */
@NullMarked
package dev.cairn.gradient.hypergradient;

import org.jspecify.annotations.NullMarked;
