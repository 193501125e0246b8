/** Small networks that are trained at several sizes, and what rules of transfer promise of them. */
@NullMarked
package dev.cairn.benchmarks.scaling;

import org.jspecify.annotations.NullMarked;
