/** Results of the harness as text, JSON, CSV and a page. */
@NullMarked
package dev.cairn.benchmarks.reports;

import org.jspecify.annotations.NullMarked;
