/** How much each parameter matters for an objective. */
@NullMarked
package dev.cairn.analysis.importance;

import org.jspecify.annotations.NullMarked;
