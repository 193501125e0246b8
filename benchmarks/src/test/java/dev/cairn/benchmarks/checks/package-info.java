/** Tests of the checks of papers. */
@NullMarked
package dev.cairn.benchmarks.checks;

import org.jspecify.annotations.NullMarked;
