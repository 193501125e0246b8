/** How good the best is after how much work, and the tables and tests that compare it. */
@NullMarked
package dev.cairn.benchmarks.curves;

import org.jspecify.annotations.NullMarked;
