/** What a surrogate expects of configurations that were not tried. */
@NullMarked
package dev.cairn.analysis.response;

import org.jspecify.annotations.NullMarked;
