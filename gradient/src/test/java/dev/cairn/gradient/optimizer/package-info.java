@NullMarked
package dev.cairn.gradient.optimizer;

import org.jspecify.annotations.NullMarked;
