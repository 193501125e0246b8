/** What samplers that keep a population share: individuals, first points and genetic operators. */
@NullMarked
package dev.cairn.sampling.population;

import org.jspecify.annotations.NullMarked;
