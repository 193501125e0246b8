/** The one binary form of events, for every journal that outlives the process. */
@NullMarked
package dev.cairn.journals.codec;

import org.jspecify.annotations.NullMarked;
