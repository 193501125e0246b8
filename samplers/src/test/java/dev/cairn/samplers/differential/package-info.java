/** Tests of differential evolution. */
@NullMarked
package dev.cairn.samplers.differential;

import org.jspecify.annotations.NullMarked;
