/** Grid search: every combination of a few values of each parameter, once. */
@NullMarked
package dev.cairn.samplers.grid;

import org.jspecify.annotations.NullMarked;
