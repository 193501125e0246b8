/** How fast journals are, and whether they keep everything, when many processes share a study. */
@NullMarked
package dev.cairn.benchmarks.journals;

import org.jspecify.annotations.NullMarked;
