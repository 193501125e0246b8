/** Tests of the measuring programs: that they measure what they say, not how fast it is. */
@NullMarked
package dev.cairn.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
