/** Studies of test problems on a simulated clock. */
@NullMarked
package dev.cairn.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
