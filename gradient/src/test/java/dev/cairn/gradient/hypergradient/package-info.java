@NullMarked
package dev.cairn.gradient.hypergradient;

import org.jspecify.annotations.NullMarked;
