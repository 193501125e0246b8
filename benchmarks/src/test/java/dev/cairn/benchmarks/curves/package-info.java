/** Tests of curves and tables. */
@NullMarked
package dev.cairn.benchmarks.curves;

import org.jspecify.annotations.NullMarked;
