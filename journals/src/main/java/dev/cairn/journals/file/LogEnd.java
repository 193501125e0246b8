package dev.cairn.journals.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the true end of a log and keeps it open. Used under the log's lock only, which is what
 * makes it safe to cut off a torn end.
 */
final class LogEnd {
  private static final System.Logger LOG = System.getLogger(LogEnd.class.getName());

  private final Segments segments;
  private final boolean syncs;
  private @Nullable Tail tail;

  /**
   * The end of these segments.
   *
   * @param syncs whether what was written is synced before it is let go
   */
  LogEnd(Segments segments, boolean syncs) {
    this.segments = segments;
    this.syncs = syncs;
  }

  /** The end, wherever other processes have moved it; none when the study has no segments. */
  Optional<Tail> find() throws IOException {
    Tail known = tail;
    if (known != null && known.atEnd() && segments.following(known.at()).isEmpty()) {
      return Optional.of(known);
    }
    if (known != null && known.valid()) {
      Segments.Walk walk = segments.walk(known.at());
      if (walk.whole()) {
        return Optional.of(moved(known, walk.end()));
      }
    }
    return findAnew();
  }

  private Tail moved(Tail known, Position end) throws IOException {
    if (known.at().segment() != end.segment()) {
      return open(end);
    }
    known.moveTo(end);
    return known;
  }

  /** Trusts nothing that was known: the study may have been deleted and begun again. */
  private Optional<Tail> findAnew() throws IOException {
    drop();
    segments.load();
    Optional<Position> last = segments.index().last();
    return last.isEmpty() ? Optional.empty() : Optional.of(recovered(last.get().segment()));
  }

  private Tail recovered(long segment) throws IOException {
    Segments.Walk walk = segments.walk(segments.start(segment));
    if (!walk.whole() && segments.moreBehind(walk.end())) {
      throw segments.damaged(walk.end());
    }
    Tail end = open(walk.end());
    if (!walk.whole()) {
      warnOfTornEnd(walk.end());
      end.cut(walk.end());
      if (syncs) {
        end.sync();
      }
    }
    return end;
  }

  private void warnOfTornEnd(Position end) {
    LOG.log(
        Level.WARNING,
        "The log of the study ''{0}'' ended in the middle of an append, as after a crash; what was"
            + " never acknowledged is cut off ({1}, byte {2}).",
        segments.study(),
        segments.path(end.segment()),
        Long.toString(end.offset()));
  }

  /** Begins a new segment, after a sync of the one before: all but the last are whole for good. */
  Tail create(long first) throws IOException {
    sync();
    return open(segments.create(first));
  }

  private Tail open(Position at) throws IOException {
    drop();
    Tail opened = new Tail(segments.path(at.segment()), at);
    tail = opened;
    return opened;
  }

  /** Takes a failed write back; if even that fails, the next search sees to it. */
  void takeBack(Tail end, Position before, IOException cause) {
    segments.forget();
    tail = null;
    try {
      end.cut(before);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    try {
      end.close(syncs);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Finds out, with all writers locked out, why a segment could not be read on: a torn end is cut
   * off, damage is an error, and one that a compaction has replaced is nothing.
   */
  void settle(long segment) throws IOException {
    Optional<Tail> end = findAnew();
    boolean earlier = end.isPresent() && segment < end.get().at().segment();
    if (earlier && Files.exists(segments.path(segment))) {
      Segments.Walk walk = segments.walk(segments.start(segment));
      if (!walk.whole()) {
        throw segments.damaged(walk.end());
      }
      if (!walk.end().equals(end.get().at())) {
        throw segments.missing(walk.end().place());
      }
    }
  }

  /** The end as it was found last, if it is open. */
  Optional<Tail> open() {
    return Optional.ofNullable(tail);
  }

  void sync() throws IOException {
    Tail open = tail;
    if (open != null) {
      open.sync();
    }
  }

  void drop() throws IOException {
    Tail open = tail;
    tail = null;
    if (open != null) {
      open.close(syncs);
    }
  }
}
