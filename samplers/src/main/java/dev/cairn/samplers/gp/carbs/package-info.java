/** Search around the front of performance and cost. */
@NullMarked
package dev.cairn.samplers.gp.carbs;

import org.jspecify.annotations.NullMarked;
