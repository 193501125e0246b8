package dev.cairn.cli;

import dev.cairn.value.Value;
import java.util.Map;

/**
 * A value read from text, and where in the text each part of it stands.
 *
 * @param places by path ({@code parameters.max_depth.low}, {@code enqueue[0]}); the place of a
 *     mapping's entry is its key's
 */
record Located(Value value, Map<String, Place> places) {

  /** A line and a column, from 1. */
  record Place(int line, int column) {}
}
