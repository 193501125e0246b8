package dev.cairn.journals.codec;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Bytes being read, as {@link Output} wrote them; running over the end throws {@link
 * BufferUnderflowException}. Equal short texts that lie close together become one string.
 */
public final class Input {
  private static final int CACHED_LENGTH = 128;

  private final String[] recent = new String[256];
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  /** Reads from these bytes now. */
  public void over(ByteBuffer next) {
    bytes = next;
  }

  public boolean atEnd() {
    return !bytes.hasRemaining();
  }

  public int octet() {
    return bytes.get() & 0xFF;
  }

  public long natural() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte group = bytes.get();
      value |= (group & 0x7FL) << shift;
      if (group >= 0) {
        return value;
      }
    }
    throw new BufferUnderflowException();
  }

  public long whole() {
    long zigzag = natural();
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  public int small() {
    return Math.toIntExact(whole());
  }

  public double real() {
    return Double.longBitsToDouble(bytes.getLong());
  }

  public double[] reals() {
    double[] values = new double[count(Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = real();
    }
    return values;
  }

  public String text() {
    byte[] utf8 = new byte[count(1)];
    bytes.get(utf8);
    String text = new String(utf8, StandardCharsets.UTF_8);
    return utf8.length > CACHED_LENGTH ? text : shared(text);
  }

  private String shared(String text) {
    int slot = text.hashCode() & (recent.length - 1);
    String known = recent[slot];
    if (text.equals(known)) {
      return known;
    }
    recent[slot] = text;
    return text;
  }

  /** The number of items that follow, each of at least so many bytes. */
  public int count(int width) {
    long count = natural();
    if (count < 0 || count > bytes.remaining() / width) {
      throw new BufferUnderflowException();
    }
    return (int) count;
  }
}
