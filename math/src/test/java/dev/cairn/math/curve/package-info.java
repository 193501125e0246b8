/** Tests of the forecasts of learning curves. */
@NullMarked
package dev.cairn.math.curve;

import org.jspecify.annotations.NullMarked;
