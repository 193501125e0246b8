/** Order statistics, rank correlations and the rank tests used to compare algorithms. */
@NullMarked
package dev.cairn.math.statistics;

import org.jspecify.annotations.NullMarked;
