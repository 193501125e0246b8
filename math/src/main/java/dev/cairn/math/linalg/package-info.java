/** Linear algebra that the library of this module does not have: factors that grow row by row. */
@NullMarked
package dev.cairn.math.linalg;

import org.jspecify.annotations.NullMarked;
