/** Differential evolution: differences of members are the steps of others. */
@NullMarked
package dev.cairn.samplers.differential;

import org.jspecify.annotations.NullMarked;
