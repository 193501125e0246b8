/** Tests of the sampler {@code random}. */
@NullMarked
package dev.cairn.samplers.random;

import org.jspecify.annotations.NullMarked;
