/** Tests of the schedulers of populations. */
@NullMarked
package dev.cairn.schedulers.population;

import org.jspecify.annotations.NullMarked;
