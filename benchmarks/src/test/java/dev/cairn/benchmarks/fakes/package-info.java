/** A sampler and schedulers whose behaviour tests can count on. */
@NullMarked
package dev.cairn.benchmarks.fakes;

import org.jspecify.annotations.NullMarked;
