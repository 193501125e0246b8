/** Who ran which trial when. */
@NullMarked
package dev.cairn.analysis.timeline;

import org.jspecify.annotations.NullMarked;
