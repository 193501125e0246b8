@NullMarked
package dev.cairn.analysis.convergence;

import org.jspecify.annotations.NullMarked;
