package dev.cairn.journals.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes being written: big-endian doubles, and whole numbers in groups of 7 bits, low first. */
public final class Output {
  private ByteBuffer bytes = ByteBuffer.allocate(512);

  public int size() {
    return bytes.position();
  }

  /** What was written; a copy. */
  public byte[] toByteArray() {
    byte[] copy = new byte[size()];
    bytes.get(0, copy);
    return copy;
  }

  public void octet(int value) {
    room(1).put((byte) value);
  }

  /** A number of at least 0. */
  public void natural(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.put((byte) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.put((byte) rest);
  }

  /** A number of either sign, small where its magnitude is (zigzag). */
  public void whole(long value) {
    natural(value << 1 ^ value >> 63);
  }

  public void real(double value) {
    room(Double.BYTES).putLong(Double.doubleToRawLongBits(value));
  }

  public void reals(double[] values) {
    natural(values.length);
    room(values.length * Double.BYTES);
    for (double value : values) {
      bytes.putLong(Double.doubleToRawLongBits(value));
    }
  }

  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    natural(utf8.length);
    room(utf8.length).put(utf8);
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int capacity = Math.max(bytes.capacity() * 2, Math.addExact(bytes.position(), more));
      bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
    }
    return bytes;
  }
}
