/** Beam search over strengths that are doubled one at a time. */
@NullMarked
package dev.cairn.samplers.beam;

import org.jspecify.annotations.NullMarked;
