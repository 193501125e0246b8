/** What a table of all configurations shows: fidelities, distribution, locality. */
@NullMarked
package dev.cairn.analysis.tabular;

import org.jspecify.annotations.NullMarked;
