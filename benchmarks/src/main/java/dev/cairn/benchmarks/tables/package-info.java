/** Tables of training curves: complete grids, trained once, read back instead of trained. */
@NullMarked
package dev.cairn.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
