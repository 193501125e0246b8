/** Low-discrepancy point sets of the unit cube. */
@NullMarked
package dev.cairn.math.qmc;

import org.jspecify.annotations.NullMarked;
