/** Taking turns at a journal: threads that queue up, processes that lock, work that comes again. */
@NullMarked
package dev.cairn.journals.turns;

import org.jspecify.annotations.NullMarked;
