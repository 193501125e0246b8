/** What a surrogate of the finished trials says about the objective over the space. */
@NullMarked
package dev.cairn.analysis.landscape;

import org.jspecify.annotations.NullMarked;
