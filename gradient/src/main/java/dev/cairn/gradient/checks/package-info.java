/** What methods promise, as programs that measure it: {@code gradient/check CLASS ...}. */
@NullMarked
package dev.cairn.gradient.checks;

import org.jspecify.annotations.NullMarked;
