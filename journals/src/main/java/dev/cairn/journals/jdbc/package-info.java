/** Journals in SQL databases: one row for each append, in the same frames as in files. */
@NullMarked
package dev.cairn.journals.jdbc;

import org.jspecify.annotations.NullMarked;
