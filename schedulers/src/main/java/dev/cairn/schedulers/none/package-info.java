/** Scheduling that leaves every trial alone. */
@NullMarked
package dev.cairn.schedulers.none;

import org.jspecify.annotations.NullMarked;
