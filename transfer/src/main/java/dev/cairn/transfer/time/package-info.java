/** How long a training step takes, and the best model for a budget of time. */
@NullMarked
package dev.cairn.transfer.time;

import org.jspecify.annotations.NullMarked;
