/** Tests of what a surrogate expects. */
@NullMarked
package dev.cairn.analysis.response;

import org.jspecify.annotations.NullMarked;
