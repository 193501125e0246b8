/** One self-contained page that shows a study. */
@NullMarked
package dev.cairn.analysis.report;

import org.jspecify.annotations.NullMarked;
