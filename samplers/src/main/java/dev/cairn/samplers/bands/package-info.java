/** Samplers that learn from trials fidelity by fidelity; here is how trials stood at each. */
@NullMarked
package dev.cairn.samplers.bands;

import org.jspecify.annotations.NullMarked;
