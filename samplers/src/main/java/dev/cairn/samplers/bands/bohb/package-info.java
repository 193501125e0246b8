/** BOHB: the ratio of kernel densities on the largest fidelity with enough trials. */
@NullMarked
package dev.cairn.samplers.bands.bohb;

import org.jspecify.annotations.NullMarked;
