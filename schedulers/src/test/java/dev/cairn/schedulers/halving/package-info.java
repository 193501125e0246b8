/** Tests of successive halving. */
@NullMarked
package dev.cairn.schedulers.halving;

import org.jspecify.annotations.NullMarked;
