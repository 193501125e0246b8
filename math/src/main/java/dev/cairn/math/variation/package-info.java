/** Operators of evolutionary search on one real number in [0, 1]. */
@NullMarked
package dev.cairn.math.variation;

import org.jspecify.annotations.NullMarked;
