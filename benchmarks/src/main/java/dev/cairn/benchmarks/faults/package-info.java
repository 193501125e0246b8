/** Processes that share a study, what can happen to them, and what must hold afterwards. */
@NullMarked
package dev.cairn.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
