/** Random search: every point of the unit cube is equally likely. */
@NullMarked
package dev.cairn.samplers.random;

import org.jspecify.annotations.NullMarked;
