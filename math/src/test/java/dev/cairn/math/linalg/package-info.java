@NullMarked
package dev.cairn.math.linalg;

import org.jspecify.annotations.NullMarked;
