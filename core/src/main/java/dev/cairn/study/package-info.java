/** A study at work: asking for trials, reporting and telling, over a journal. */
@NullMarked
package dev.cairn.study;

import org.jspecify.annotations.NullMarked;
