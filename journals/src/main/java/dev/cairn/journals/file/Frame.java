package dev.cairn.journals.file;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The events of one append as they lie in a segment. Big-endian: the length of what follows the
 * checksum (4 bytes), CRC-32C of that (4), the place of the first event (8), the number of events
 * (4), the events.
 *
 * @param events valid until the next frame is read
 */
record Frame(long place, int count, ByteBuffer events) {
  static final int PREFIX = 2 * Integer.BYTES;
  static final int HEAD = Long.BYTES + Integer.BYTES;
  static final int LONGEST = 1 << 30;

  static int size(int events) {
    return PREFIX + HEAD + events;
  }

  static void write(long place, int count, byte[] events, ByteBuffer out) {
    int start = out.position();
    out.putInt(HEAD + events.length).putInt(0).putLong(place).putInt(count).put(events);
    out.putInt(start + Integer.BYTES, checksum(out, start + PREFIX, HEAD + events.length));
  }

  static int checksum(ByteBuffer bytes, int from, int length) {
    var crc = new CRC32C();
    crc.update(bytes.array(), bytes.arrayOffset() + from, length);
    return (int) crc.getValue();
  }

  /** The place behind it. */
  long end() {
    return place + count;
  }
}
