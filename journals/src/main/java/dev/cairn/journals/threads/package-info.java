/** Threads at a journal: those that queue up to append, and those that do something in turns. */
@NullMarked
package dev.cairn.journals.threads;

import org.jspecify.annotations.NullMarked;
