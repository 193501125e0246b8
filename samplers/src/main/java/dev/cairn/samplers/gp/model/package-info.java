/**
 * Gaussian processes fitted to what trials ended with: spaces as features, warped values, fits that
 * grow.
 */
@NullMarked
package dev.cairn.samplers.gp.model;

import org.jspecify.annotations.NullMarked;
