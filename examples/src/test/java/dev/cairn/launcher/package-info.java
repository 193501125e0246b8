/** Tests of {@code ./cairn}, the start from a clone. */
@NullMarked
package dev.cairn.launcher;

import org.jspecify.annotations.NullMarked;
