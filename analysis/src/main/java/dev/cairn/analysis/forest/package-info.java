/** A regression forest on unit rows whose means over any set of columns are exact. */
@NullMarked
package dev.cairn.analysis.forest;

import org.jspecify.annotations.NullMarked;
