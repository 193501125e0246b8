/** Cross-entropy: a law of independent columns, refitted to the best of each round. */
@NullMarked
package dev.cairn.samplers.crossentropy;

import org.jspecify.annotations.NullMarked;
