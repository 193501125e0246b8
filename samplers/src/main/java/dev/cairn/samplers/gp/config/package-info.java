/** Optimistic search under constraints, which declares them infeasible where no hope is left. */
@NullMarked
package dev.cairn.samplers.gp.config;

import org.jspecify.annotations.NullMarked;
