package dev.cairn.journals.file;

import dev.cairn.journals.codec.Frame;
import dev.cairn.journals.turns.Append;
import dev.cairn.journals.turns.GroupCommit;
import dev.cairn.journals.turns.ProcessLock;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Appends to one log; threads that append at once share a write and a sync. */
final class Appender {
  private final Segments segments;
  private final Locks locks;
  private final FileJournal.Options options;
  private final LogEnd logEnd;
  private final GroupCommit group = new GroupCommit(this::commitAlone);
  private final AtomicLong written = new AtomicLong();
  private final Object syncing = new Object();
  private long synced;
  private volatile @Nullable IOException flushFailure;

  Appender(Segments segments, Locks locks, FileJournal.Options options) {
    this.segments = segments;
    this.locks = locks;
    this.options = options;
    this.logEnd = new LogEnd(segments, !options.durability().equals(Durability.NEVER));
  }

  private ProcessLock lock() throws IOException {
    return locks.of(segments.study());
  }

  long append(Append append) throws IOException {
    lock();
    return group.append(append);
  }

  private void commitAlone(List<Append> appends) throws IOException {
    try {
      lock().hold(() -> commit(appends));
    } catch (FileSystemException | FileNotFoundException e) {
      throw unwritable(e);
    }
  }

  private void commit(List<Append> group) throws IOException {
    failEarlierFlush();
    Optional<Tail> known = logEnd.find();
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
      Tail end = known.isPresent() ? rolled(known.get(), size) : logEnd.create(0);
      write(end, accepted, ByteBuffer.allocate(size));
    }
  }

  /** The end of a new segment if this one is full, or is of a version with other kinds of event. */
  private Tail rolled(Tail end, int size) throws IOException {
    Position at = end.at();
    Header header = segments.header(at.segment());
    boolean empty = at.place() == at.segment();
    boolean full = !empty && at.offset() + size > options.segmentBytes();
    boolean foreign = !empty && !header.kinds().equals(Header.of(header.study(), 0).kinds());
    return full || foreign ? logEnd.create(at.place()) : end;
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
      written.incrementAndGet();
    } catch (IOException e) {
      logEnd.takeBack(end, before, e);
      throw failed(before, e);
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

  private IOException unwritable(IOException cause) {
    return new IOException(
        String.format(
            "The study '%s' cannot be written in %s: %s.%nSee who may write there, or choose another"
                + " folder with the journal file:DIR.",
            segments.study(), segments.folder(), cause),
        cause);
  }

  /** See {@link LogEnd#settle}; a {@link FileSystemException} when the log cannot be locked. */
  void settle(long segment) throws IOException {
    lock().hold(() -> logEnd.settle(segment));
  }

  /** Syncs what was written; a failure is told to the next append. */
  void flush() {
    try {
      amongThreads(logEnd::sync);
    } catch (IOException e) {
      flushFailure = e;
    }
  }

  /**
   * Waits until all that was appended here is on the disk. Threads that wait at once share a sync,
   * and others append meanwhile.
   */
  void sync() throws IOException {
    long mine = written.get();
    synchronized (syncing) {
      if (synced < mine) {
        long all = written.get();
        List<Tail> end = new ArrayList<>();
        amongThreads(() -> logEnd.open().ifPresent(end::add));
        for (Tail open : end) {
          open.force();
        }
        synced = all;
      }
    }
  }

  /** A study that nobody locked here has nothing to wait for. */
  private void amongThreads(ProcessLock.Action action) throws IOException {
    Optional<ProcessLock> opened = locks.opened(segments.study());
    if (opened.isPresent()) {
      opened.get().amongThreads(action);
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

  void compact() throws IOException {
    var compaction = new Compaction(segments, logEnd, options.segmentBytes());
    lock().hold(compaction::run);
  }

  void delete() throws IOException {
    lock()
        .hold(
            () -> {
              logEnd.drop();
              segments.delete();
            });
  }

  void close() throws IOException {
    amongThreads(logEnd::drop);
  }
}
