/** Tests of pages and their charts. */
@NullMarked
package dev.cairn.benchmarks.reports;

import org.jspecify.annotations.NullMarked;
