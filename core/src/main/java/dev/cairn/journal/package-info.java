/** The storage port: one totally ordered log of events a study, and nothing more. */
@NullMarked
package dev.cairn.journal;

import org.jspecify.annotations.NullMarked;
