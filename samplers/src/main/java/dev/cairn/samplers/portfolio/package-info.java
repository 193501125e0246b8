/** Chooses among the other samplers, trial by trial, and says why. */
@NullMarked
package dev.cairn.samplers.portfolio;

import org.jspecify.annotations.NullMarked;
