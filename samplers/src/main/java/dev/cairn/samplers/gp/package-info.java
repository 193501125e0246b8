/** Gaussian-process search: models of what was observed and the search for what to try next. */
@NullMarked
package dev.cairn.samplers.gp;

import org.jspecify.annotations.NullMarked;
