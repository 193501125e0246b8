/** Trust-region search: a local model, and a box around the best trial that grows and shrinks. */
@NullMarked
package dev.cairn.samplers.gp.turbo;

import org.jspecify.annotations.NullMarked;
