/**
 * Gradient-boosted regression trees for quantiles, and intervals made of them that keep their word.
 */
@NullMarked
package dev.cairn.math.boosting;

import org.jspecify.annotations.NullMarked;
