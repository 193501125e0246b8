/** Tests of {@code carbs}. */
@NullMarked
package dev.cairn.samplers.gp.carbs;

import org.jspecify.annotations.NullMarked;
