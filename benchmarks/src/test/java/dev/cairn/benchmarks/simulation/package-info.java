/** Tests of simulated studies. */
@NullMarked
package dev.cairn.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
