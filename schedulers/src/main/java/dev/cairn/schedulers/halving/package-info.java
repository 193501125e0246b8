/** Successive halving: many trials get little, the best of them get more. */
@NullMarked
package dev.cairn.schedulers.halving;

import org.jspecify.annotations.NullMarked;
