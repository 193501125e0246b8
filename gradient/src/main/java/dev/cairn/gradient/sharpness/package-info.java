/** How curved a training loss is where the weights are. */
@NullMarked
package dev.cairn.gradient.sharpness;

import org.jspecify.annotations.NullMarked;
