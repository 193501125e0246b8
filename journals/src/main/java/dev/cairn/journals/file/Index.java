package dev.cairn.journals.file;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Known positions of a log: every segment's start, one each 64 KB that was read, and those of the
 * newest appends of this process; a reader starts at the nearest one and skips the rest.
 */
final class Index {
  private static final long STRIDE = 1 << 16;
  private static final int NEWEST = 1024;

  private final TreeMap<Long, Position> strides = new TreeMap<>();
  private final TreeMap<Long, Position> newest = new TreeMap<>();

  synchronized void clear() {
    strides.clear();
    newest.clear();
  }

  /** Remembers a position if no near one is known. */
  synchronized void mark(Position position) {
    Map.Entry<Long, Position> below = strides.floorEntry(position.place());
    if (below == null
        || below.getValue().segment() != position.segment()
        || below.getValue().offset() + STRIDE <= position.offset()) {
      strides.put(position.place(), position);
    }
  }

  /** Remembers a position, and forgets the oldest such one beyond a thousand. */
  synchronized void markNewest(Position position) {
    newest.put(position.place(), position);
    if (newest.size() > NEWEST) {
      mark(newest.pollFirstEntry().getValue());
    }
  }

  /** The nearest known position that has a place ahead of it. */
  synchronized Optional<Position> before(long place) {
    Map.Entry<Long, Position> near = newest.floorEntry(place);
    Map.Entry<Long, Position> far = near != null ? near : strides.floorEntry(place);
    return Optional.ofNullable(far).map(Map.Entry::getValue);
  }

  /** The last known segment start. */
  synchronized Optional<Position> last() {
    return Optional.ofNullable(strides.lastEntry()).map(Map.Entry::getValue);
  }
}
