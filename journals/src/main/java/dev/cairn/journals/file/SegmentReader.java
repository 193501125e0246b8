package dev.cairn.journals.file;

import dev.cairn.journals.codec.Frame;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of one segment in order, from a position, through a buffer. Stops for good at
 * the end or at the first frame that is not whole, has a wrong checksum or a wrong place. Plain
 * file reads, which a thread's interruption does not disturb.
 */
final class SegmentReader implements Closeable {
  private static final int CHUNK = 1 << 18;

  private final RandomAccessFile file;
  private final long size;
  private ByteBuffer chunk; // its limit is what was read of the file
  private Position at;

  SegmentReader(Path segment, Position from) throws IOException {
    file = new RandomAccessFile(segment.toFile(), "r");
    at = from;
    size = file.length();
    file.seek(from.offset());
    chunk = ByteBuffer.allocate((int) Math.max(0, Math.min(CHUNK, size - from.offset()))).limit(0);
  }

  /** Behind the last frame that was read. */
  Position at() {
    return at;
  }

  /** Whether the last frame ended where the segment does. */
  boolean clean() {
    return at.offset() == size;
  }

  @Nullable Frame next() throws IOException {
    if (!available(Frame.PREFIX + Frame.HEAD)) {
      return null;
    }
    int start = chunk.position();
    int length = chunk.getInt(start);
    if (length < Frame.HEAD
        || length > Frame.LONGEST
        || chunk.getLong(start + Frame.PREFIX) != at.place()
        || !available(Frame.PREFIX + length)) {
      return null;
    }
    start = chunk.position();
    if (Frame.checksum(chunk, start + Frame.PREFIX, length)
        != chunk.getInt(start + Integer.BYTES)) {
      return null;
    }
    int behind = start + Frame.PREFIX + length;
    int events = start + Frame.PREFIX + Frame.HEAD;
    int count = chunk.getInt(events - Integer.BYTES);
    Frame frame = new Frame(at.place(), count, chunk.slice(events, behind - events));
    chunk.position(behind);
    at = new Position(frame.end(), at.segment(), at.offset() + Frame.PREFIX + length);
    return frame;
  }

  /** Whether so many bytes lie ahead; they are then in the chunk. */
  private boolean available(int bytes) throws IOException {
    if (chunk.remaining() >= bytes) {
      return true;
    }
    if (size - at.offset() < bytes) {
      return false;
    }
    int kept = chunk.remaining();
    byte[] target = bytes <= chunk.capacity() ? chunk.array() : new byte[bytes];
    System.arraycopy(chunk.array(), chunk.position(), target, 0, kept);
    int filled = kept;
    while (filled < bytes) {
      int read = file.read(target, filled, target.length - filled);
      if (read < 0) {
        return false;
      }
      filled += read;
    }
    chunk = ByteBuffer.wrap(target, 0, filled);
    return true;
  }

  /**
   * Whether some whole frame with a higher place begins behind the present position, which tells
   * damage in the middle from a torn end. One pass over the rest of the segment.
   */
  boolean moreBehind() throws IOException {
    byte[] rest = new byte[(int) Math.min(Integer.MAX_VALUE - 8, Math.max(0, size - at.offset()))];
    file.seek(at.offset());
    file.readFully(rest);
    ByteBuffer bytes = ByteBuffer.wrap(rest);
    for (int start = 1; start <= rest.length - Frame.PREFIX - Frame.HEAD; start++) {
      if (wholeFrame(bytes, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean wholeFrame(ByteBuffer bytes, int start) {
    int length = bytes.getInt(start);
    long place = bytes.getLong(start + Frame.PREFIX);
    return length >= Frame.HEAD
        && length <= bytes.limit() - start - Frame.PREFIX
        && place > at.place()
        && place <= at.place() + bytes.limit()
        && Frame.checksum(bytes, start + Frame.PREFIX, length)
            == bytes.getInt(start + Integer.BYTES);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
