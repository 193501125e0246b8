/** Tests of the problems. */
@NullMarked
package dev.cairn.benchmarks.problems;

import org.jspecify.annotations.NullMarked;
