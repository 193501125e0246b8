/** Tests of the sampler {@code grid}. */
@NullMarked
package dev.cairn.samplers.grid;

import org.jspecify.annotations.NullMarked;
