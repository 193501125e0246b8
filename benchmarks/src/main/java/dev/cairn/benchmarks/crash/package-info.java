/** Kills a tuner at random moments and checks that nothing finished is lost. */
@NullMarked
package dev.cairn.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
