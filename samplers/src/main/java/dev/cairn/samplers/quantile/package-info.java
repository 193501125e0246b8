/**
 * Conformalised quantile regression: Thompson sampling from boosted trees whose quantiles keep
 * their word.
 */
@NullMarked
package dev.cairn.samplers.quantile;

import org.jspecify.annotations.NullMarked;
