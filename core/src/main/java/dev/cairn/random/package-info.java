/** Randomness as an argument: streams keyed by seed and purpose. */
@NullMarked
package dev.cairn.random;

import org.jspecify.annotations.NullMarked;
