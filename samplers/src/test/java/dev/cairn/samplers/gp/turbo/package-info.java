/** Tests of {@code turbo}. */
@NullMarked
package dev.cairn.samplers.gp.turbo;

import org.jspecify.annotations.NullMarked;
