/** Minimisation of smooth functions. */
@NullMarked
package dev.cairn.math.optimize;

import org.jspecify.annotations.NullMarked;
