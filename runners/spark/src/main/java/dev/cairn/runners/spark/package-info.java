/** Runs trials on Apache Spark: every trial is a job of one task. */
@NullMarked
package dev.cairn.runners.spark;

import org.jspecify.annotations.NullMarked;
