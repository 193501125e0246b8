/** Tests of the samplers that learn fidelity by fidelity. */
@NullMarked
package dev.cairn.samplers.bands;

import org.jspecify.annotations.NullMarked;
