package dev.cairn.journals.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The open end of a log. It belongs to whoever holds the log's lock. Its reads, writes and syncs
 * are not disturbed by a thread's interruption, which would close a {@code FileChannel}.
 */
final class Tail {
  private final Path segment;
  private final RandomAccessFile file;
  private final AsynchronousFileChannel synced; // the same file; it can sync data without metadata
  private final @Nullable Object identity;
  private Position at;
  private long pointer = -1; // where the file's own pointer stands, if known
  private boolean dirty;

  Tail(Path segment, Position at) throws IOException {
    this.segment = segment;
    this.file = new RandomAccessFile(segment.toFile(), "rw");
    this.synced = AsynchronousFileChannel.open(segment, StandardOpenOption.WRITE);
    this.identity = attributes().fileKey();
    this.at = at;
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(segment, BasicFileAttributes.class);
  }

  Position at() {
    return at;
  }

  /** Goes to where other processes have moved the end of this segment. */
  void moveTo(Position end) {
    at = end;
  }

  /** Whether the segment is still there and reaches to where the end was. */
  boolean valid() throws IOException {
    return size() >= at.offset();
  }

  /** Whether the segment ends where it did. */
  boolean atEnd() throws IOException {
    return size() == at.offset();
  }

  /**
   * The present size; -1 when the study was deleted, so that the path is another file's or none's.
   */
  private long size() throws IOException {
    try {
      BasicFileAttributes now = attributes();
      return Objects.equals(identity, now.fileKey()) ? now.size() : -1;
    } catch (NoSuchFileException e) {
      return -1;
    }
  }

  /** Writes frames that hold so many events behind the end, and moves it. */
  void write(ByteBuffer frames, long events) throws IOException {
    dirty = true;
    if (pointer != at.offset()) {
      file.seek(at.offset());
    }
    pointer = -1;
    file.write(frames.array(), frames.arrayOffset(), frames.position());
    at = new Position(at.place() + events, at.segment(), at.offset() + frames.position());
    pointer = at.offset();
  }

  /** Waits until what was written is on the disk. */
  void sync() throws IOException {
    if (dirty) {
      synced.force(false);
      dirty = false;
    }
  }

  /** The same from outside of the log's lock, so that others may write meanwhile. */
  void force() throws IOException {
    try {
      synced.force(false);
    } catch (ClosedChannelException e) {
      return; // it was synced as it was closed
    }
  }

  /** Takes back everything behind a position. */
  void cut(Position end) throws IOException {
    pointer = -1;
    file.setLength(end.offset());
    at = end;
    dirty = true;
  }

  void close(boolean afterSync) throws IOException {
    try (file;
        synced) {
      if (afterSync) {
        sync();
      }
    }
  }
}
