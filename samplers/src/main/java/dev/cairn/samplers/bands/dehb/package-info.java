/** DEHB: differential evolution with one sub-population a fidelity. */
@NullMarked
package dev.cairn.samplers.bands.dehb;

import org.jspecify.annotations.NullMarked;
