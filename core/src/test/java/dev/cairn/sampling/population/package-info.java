/** Tests of what populations share. */
@NullMarked
package dev.cairn.sampling.population;

import org.jspecify.annotations.NullMarked;
