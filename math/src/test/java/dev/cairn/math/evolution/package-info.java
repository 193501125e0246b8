/** Tests of the search distributions. */
@NullMarked
package dev.cairn.math.evolution;

import org.jspecify.annotations.NullMarked;
