/** How weights move along a gradient. */
@NullMarked
package dev.cairn.gradient.optimizer;

import org.jspecify.annotations.NullMarked;
