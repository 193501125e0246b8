/** Learning curves: the shapes they have, and where a begun one ends. */
@NullMarked
package dev.cairn.math.curve;

import org.jspecify.annotations.NullMarked;
