/** The objective {@code gradient} of study files. */
@NullMarked
package dev.cairn.gradient.objective;

import org.jspecify.annotations.NullMarked;
