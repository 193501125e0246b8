package dev.cairn.journals.file;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Appends to one log. Threads queue up; the first to get the lock writes for all, with one sync.
 * Everything here happens under the lock, which is also what makes it safe to cut off a torn end.
 */
final class Appender implements Closeable {
  private static final System.Logger LOG = System.getLogger(Appender.class.getName());

  private final Segments segments;
  private final Locks locks;
  private final FileJournal.Options options;
  private final Queue<Append> queue = new ConcurrentLinkedQueue<>();
  private @Nullable Tail tail;
  private @Nullable IOException flushFailure;

  Appender(Segments segments, Locks locks, FileJournal.Options options) {
    this.segments = segments;
    this.locks = locks;
    this.options = options;
  }

  private ProcessLock lock() throws IOException {
    return locks.of(segments.study());
  }

  long append(Append append) throws IOException {
    queue.add(append);
    lock()
        .amongThreads(
            () -> {
              if (!append.done()) {
                commitQueued();
              }
            });
    return append.outcome();
  }

  private void commitQueued() {
    var group = new ArrayList<Append>();
    for (Append next = queue.poll(); next != null; next = queue.poll()) {
      group.add(next);
    }
    try {
      lock().hold(() -> commit(group));
      group.forEach(Append::succeed);
    } catch (IOException e) {
      group.forEach(append -> append.fail(e));
    } finally {
      var aborted = new IOException("The append was given up.");
      group.stream().filter(append -> !append.done()).forEach(append -> append.fail(aborted));
    }
  }

  private void commit(List<Append> group) throws IOException {
    failEarlierFlush();
    Optional<Tail> known = end();
    long place = known.map(end -> end.at().place()).orElse(0L);
    int size = 0;
    var accepted = new ArrayList<Append>();
    for (Append append : group) {
      if (append.take(place)) {
        accepted.add(append);
        place += append.count();
        size = Math.addExact(size, append.size());
      }
    }
    if (!accepted.isEmpty()) {
      Tail end = known.isPresent() ? rolled(known.get(), size) : opened(segments.create(0));
      write(end, accepted, ByteBuffer.allocate(size));
    }
  }

  private void write(Tail end, List<Append> accepted, ByteBuffer frames) throws IOException {
    Position before = end.at();
    long events = 0;
    for (Append append : accepted) {
      long offset = before.offset() + frames.position();
      segments.index().markNewest(new Position(append.place(), before.segment(), offset));
      Frame.write(append.place(), append.count(), append.events(), frames);
      events += append.count();
    }
    try {
      end.write(frames, events);
      if (options.durability().always()) {
        end.sync();
      }
    } catch (IOException e) {
      withdraw(end, before, e);
      throw failed(before, e);
    }
  }

  /** After a failure the log ends where it did; if even that fails, the next append sees to it. */
  private void withdraw(Tail end, Position before, IOException cause) {
    segments.forget();
    tail = null;
    try {
      end.cut(before);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    try {
      end.close(false);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private IOException failed(Position before, IOException cause) {
    long free = segments.folder().toFile().getUsableSpace() >> 20;
    return new IOException(
        String.format(
            "Events could not be appended to the study '%s' in %s: %s.%nThe log is valid up to place"
                + " %d. The disk has %d MB free; see that it can be written, and run again.",
            segments.study(), segments.folder(), cause.getMessage(), before.place(), free),
        cause);
  }

  private Tail rolled(Tail end, int size) throws IOException {
    Header header = segments.header(end.at().segment());
    boolean full =
        end.at().offset() > header.size() && end.at().offset() + size > options.segmentBytes();
    boolean foreign = !header.kinds().equals(Header.of(header.study(), 0).kinds());
    return full || foreign && end.at().place() > end.at().segment()
        ? opened(segments.create(end.at().place()))
        : end;
  }

  private Tail opened(Position at) throws IOException {
    drop();
    Tail opened = new Tail(segments.path(at.segment()), at);
    tail = opened;
    return opened;
  }

  /** The log's true end, after cutting off what is torn; none when the study has no segments. */
  private Optional<Tail> end() throws IOException {
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
    drop();
    segments.load();
    Optional<Position> last = segments.index().last();
    return last.isEmpty() ? Optional.empty() : Optional.of(recovered(last.get().segment()));
  }

  private Tail moved(Tail known, Position end) throws IOException {
    if (known.at().segment() != end.segment()) {
      return opened(end);
    }
    known.moveTo(end);
    return known;
  }

  private Tail recovered(long segment) throws IOException {
    Segments.Walk walk = segments.walk(segments.start(segment));
    if (!walk.whole() && segments.moreBehind(walk.end())) {
      throw segments.damaged(walk.end());
    }
    Tail end = opened(walk.end());
    if (!walk.whole()) {
      warnOfTornEnd(walk.end());
      end.cut(walk.end());
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

  /**
   * Finds out, with all writers locked out, why a segment cannot be read on: a torn end is cut off,
   * damage is an error.
   */
  void settle(long segment) throws IOException {
    lock()
        .hold(
            () -> {
              drop();
              Optional<Tail> end = end();
              if (end.isPresent() && segment < end.get().at().segment()) {
                check(segment, end.get().at());
              }
            });
  }

  private void check(long segment, Position end) throws IOException {
    Segments.Walk walk = segments.walk(segments.start(segment));
    if (!walk.whole()) {
      throw segments.damaged(walk.end());
    }
    if (!walk.end().equals(end)) {
      throw segments.missing(walk.end().place());
    }
  }

  /** Syncs what was written; a failure is told to the next append. */
  void flush() {
    try {
      lock()
          .amongThreads(
              () -> {
                Tail open = tail;
                if (open != null) {
                  open.sync();
                }
              });
    } catch (IOException e) {
      flushFailure = e;
    }
  }

  private void failEarlierFlush() throws IOException {
    IOException failure = flushFailure;
    if (failure != null) {
      flushFailure = null;
      throw new IOException(
          "The last events of the study '"
              + segments.study()
              + "' may not be on the disk: "
              + failure.getMessage()
              + ".\nSee that the disk is well, and run again.",
          failure);
    }
  }

  void delete() throws IOException {
    lock()
        .hold(
            () -> {
              drop();
              segments.delete();
            });
  }

  private void drop() throws IOException {
    Tail open = tail;
    tail = null;
    if (open != null) {
      open.close(!options.durability().equals(Durability.NEVER));
    }
  }

  @Override
  public void close() throws IOException {
    lock().amongThreads(this::drop);
  }
}
