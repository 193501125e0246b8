package dev.cairn.journals.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The events of one append in bytes. Big-endian: the length of what follows the checksum (4 bytes),
 * CRC-32C of that (4), the place of the first event (8), the number of events (4), the events.
 *
 * @param events valid until the next frame is read
 */
public record Frame(long place, int count, ByteBuffer events) {
  public static final int PREFIX = 2 * Integer.BYTES;
  public static final int HEAD = Long.BYTES + Integer.BYTES;
  public static final int LONGEST = 1 << 30;

  /** The size of a frame whose events take so many bytes. */
  public static int size(int events) {
    return PREFIX + HEAD + events;
  }

  public static void write(long place, int count, byte[] events, ByteBuffer out) {
    int start = out.position();
    out.putInt(HEAD + events.length).putInt(0).putLong(place).putInt(count).put(events);
    out.putInt(start + Integer.BYTES, checksum(out, start + PREFIX, HEAD + events.length));
  }

  /** A frame as an array of its own. */
  public static byte[] bytes(long place, int count, byte[] events) {
    ByteBuffer out = ByteBuffer.allocate(size(events.length));
    write(place, count, events, out);
    return out.array();
  }

  /** The frame that fills an array; none when it is not whole or its checksum is wrong. */
  public static Optional<Frame> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int length = bytes.length - PREFIX;
    boolean whole =
        length >= HEAD
            && in.getInt(0) == length
            && in.getInt(Integer.BYTES) == checksum(in, PREFIX, length);
    return whole
        ? Optional.of(
            new Frame(
                in.getLong(PREFIX),
                in.getInt(PREFIX + Long.BYTES),
                in.slice(PREFIX + HEAD, length - HEAD)))
        : Optional.empty();
  }

  public static int checksum(ByteBuffer bytes, int from, int length) {
    var crc = new CRC32C();
    crc.update(bytes.array(), bytes.arrayOffset() + from, length);
    return (int) crc.getValue();
  }

  /** The place behind it. */
  public long end() {
    return place + count;
  }
}
