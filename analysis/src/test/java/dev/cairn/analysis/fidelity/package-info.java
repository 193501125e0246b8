/** Tests of what is said about fidelities. */
@NullMarked
package dev.cairn.analysis.fidelity;

import org.jspecify.annotations.NullMarked;
