/** The harness that compares samplers and schedulers on test problems. */
@NullMarked
package dev.cairn.benchmarks;

import org.jspecify.annotations.NullMarked;
