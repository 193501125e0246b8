@NullMarked
package dev.cairn.gradient.objective;

import org.jspecify.annotations.NullMarked;
