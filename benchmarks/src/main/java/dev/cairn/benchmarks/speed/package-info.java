/** How fast studies, samplers and journals are. */
@NullMarked
package dev.cairn.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
