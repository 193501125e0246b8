/** Tests of the cross-entropy method. */
@NullMarked
package dev.cairn.samplers.crossentropy;

import org.jspecify.annotations.NullMarked;
