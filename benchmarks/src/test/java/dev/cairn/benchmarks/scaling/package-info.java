/** Tests of it. */
@NullMarked
package dev.cairn.benchmarks.scaling;

import org.jspecify.annotations.NullMarked;
