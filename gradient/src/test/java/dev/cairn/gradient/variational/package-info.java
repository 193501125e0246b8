@NullMarked
package dev.cairn.gradient.variational;

import org.jspecify.annotations.NullMarked;
