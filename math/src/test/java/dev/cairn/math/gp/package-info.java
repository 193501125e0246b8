@NullMarked
package dev.cairn.math.gp;

import org.jspecify.annotations.NullMarked;
