/** Trade-offs between several objectives. */
@NullMarked
package dev.cairn.analysis.frontier;

import org.jspecify.annotations.NullMarked;
