/** Tests of what samplers share. */
@NullMarked
package dev.cairn.sampling;

import org.jspecify.annotations.NullMarked;
