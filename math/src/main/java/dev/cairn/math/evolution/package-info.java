/** Search distributions that learn from ranked points: normal and categorical. */
@NullMarked
package dev.cairn.math.evolution;

import org.jspecify.annotations.NullMarked;
