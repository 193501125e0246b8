/** What a sampler is: it chooses the configuration of the next trial. */
@NullMarked
package dev.cairn.sampling;

import org.jspecify.annotations.NullMarked;
