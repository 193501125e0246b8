/** What a study of a million trials costs: time and memory of all that is done with one. */
@NullMarked
package dev.cairn.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
