/** With which settings a trial came to be what it is, over all that it was forked from. */
@NullMarked
package dev.cairn.analysis.lineage;

import org.jspecify.annotations.NullMarked;
