package dev.cairn.journals.file;

/**
 * A point between two frames of a log.
 *
 * @param place the number of events before it
 * @param segment the first place of the segment it lies in
 * @param offset bytes from the start of that segment
 */
record Position(long place, long segment, long offset) {}
