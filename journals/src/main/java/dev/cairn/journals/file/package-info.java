/**
 * Journals in a folder of the local file system, shared by processes: append-only segments with
 * checksums, under one lock a study.
 */
@NullMarked
package dev.cairn.journals.file;

import org.jspecify.annotations.NullMarked;
