/** What a study learned and saved at less than the full fidelity. */
@NullMarked
package dev.cairn.analysis.fidelity;

import org.jspecify.annotations.NullMarked;
