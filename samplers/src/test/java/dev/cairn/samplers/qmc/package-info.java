/** Tests of the sampler {@code qmc}. */
@NullMarked
package dev.cairn.samplers.qmc;

import org.jspecify.annotations.NullMarked;
