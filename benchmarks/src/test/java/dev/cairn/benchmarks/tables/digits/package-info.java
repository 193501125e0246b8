/** Tests of the network on digits, and of the table that is shipped. */
@NullMarked
package dev.cairn.benchmarks.tables.digits;

import org.jspecify.annotations.NullMarked;
