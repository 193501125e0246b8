@NullMarked
package dev.cairn.gradient.tensor;

import org.jspecify.annotations.NullMarked;
