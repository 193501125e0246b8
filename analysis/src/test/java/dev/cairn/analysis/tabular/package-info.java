/** Tests of what a table shows. */
@NullMarked
package dev.cairn.analysis.tabular;

import org.jspecify.annotations.NullMarked;
