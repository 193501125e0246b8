/** How hyperparameters and weights move together, step by step. */
@NullMarked
package dev.cairn.gradient.method;

import org.jspecify.annotations.NullMarked;
