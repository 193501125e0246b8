/** Tests of {@code mace}. */
@NullMarked
package dev.cairn.samplers.gp.mace;

import org.jspecify.annotations.NullMarked;
