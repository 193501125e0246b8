/** Test problems with known optima: analytic functions and surrogates of real tuning tasks. */
@NullMarked
package dev.cairn.benchmarks.problems;

import org.jspecify.annotations.NullMarked;
