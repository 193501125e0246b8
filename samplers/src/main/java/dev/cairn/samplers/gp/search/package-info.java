/** Utilities of untried points and the search for the most useful one. */
@NullMarked
package dev.cairn.samplers.gp.search;

import org.jspecify.annotations.NullMarked;
