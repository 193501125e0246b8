/** Tests of the harness. */
@NullMarked
package dev.cairn.benchmarks;

import org.jspecify.annotations.NullMarked;
