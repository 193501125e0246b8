/** Tests of the sampler {@code tpe}. */
@NullMarked
package dev.cairn.samplers.tpe;

import org.jspecify.annotations.NullMarked;
