@NullMarked
package dev.cairn.samplers.quantile;

import org.jspecify.annotations.NullMarked;
