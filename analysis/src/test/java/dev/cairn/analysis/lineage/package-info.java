/** Tests of what a trial came from. */
@NullMarked
package dev.cairn.analysis.lineage;

import org.jspecify.annotations.NullMarked;
