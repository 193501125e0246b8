/** Several studies of one objective side by side, at equal compute. */
@NullMarked
package dev.cairn.analysis.comparison;

import org.jspecify.annotations.NullMarked;
