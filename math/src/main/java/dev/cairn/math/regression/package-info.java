/** Linear regression. */
@NullMarked
package dev.cairn.math.regression;

import org.jspecify.annotations.NullMarked;
