/** The table that is shipped: a small network on images of digits. */
@NullMarked
package dev.cairn.benchmarks.tables.digits;

import org.jspecify.annotations.NullMarked;
