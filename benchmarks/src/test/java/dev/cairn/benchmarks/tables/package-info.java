/** Tests of tables: building, files, reading. */
@NullMarked
package dev.cairn.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
