/** Fully connected networks on tables. */
@NullMarked
package dev.cairn.gradient.perceptron;

import org.jspecify.annotations.NullMarked;
