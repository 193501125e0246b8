/** Trains again with the hyperparameters that another training had on its way. */
@NullMarked
package dev.cairn.gradient.replay;

import org.jspecify.annotations.NullMarked;
