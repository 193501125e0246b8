package dev.cairn.journals.file;

import dev.cairn.journals.codec.EventReader;
import dev.cairn.journals.codec.Input;
import dev.cairn.journals.codec.Output;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The start of a segment. Big-endian: the magic {@code CAIRNLOG} (8 bytes), the format version (4),
 * the length of the rest (4), CRC-32C of the rest (4); the rest: study, first place, and the words
 * for the kinds of event by number.
 *
 * @param size in bytes
 */
record Header(String study, long first, List<String> kinds, int size) {
  static final int VERSION = 1;
  private static final long MAGIC = 0x434149524E4C4F47L; // CAIRNLOG
  private static final int PREFIX = Long.BYTES + 3 * Integer.BYTES;
  private static final int LONGEST = 1 << 16;

  /** The header that this version writes. */
  static Header of(String study, long first) {
    return new Header(study, first, EventReader.kinds(), 0).sized();
  }

  private Header sized() {
    return new Header(study, first, kinds, bytes().length);
  }

  byte[] bytes() {
    Output rest = new Output();
    rest.text(study);
    rest.natural(first);
    rest.natural(kinds.size());
    kinds.forEach(rest::text);
    byte[] bytes = rest.toByteArray();
    return ByteBuffer.allocate(PREFIX + bytes.length)
        .putLong(MAGIC)
        .putInt(VERSION)
        .putInt(bytes.length)
        .putInt(checksum(bytes))
        .put(bytes)
        .array();
  }

  static Header read(Path segment) throws IOException {
    try (var file = new RandomAccessFile(segment.toFile(), "r")) {
      byte[] prefix = new byte[PREFIX];
      file.readFully(prefix);
      var in = ByteBuffer.wrap(prefix);
      check(in.getLong() == MAGIC, segment, "it does not begin with CAIRNLOG");
      int version = in.getInt();
      if (version != VERSION) {
        throw newer(segment, version);
      }
      int length = in.getInt();
      check(length > 0 && length <= LONGEST, segment, "its header has the length " + length);
      byte[] rest = new byte[length];
      file.readFully(rest);
      check(in.getInt() == checksum(rest), segment, "the checksum of its header is wrong");
      return parse(rest);
    } catch (EOFException | BufferUnderflowException e) {
      throw new IOException(broken(segment, "its header is cut off"), e);
    }
  }

  private static Header parse(byte[] rest) {
    Input in = new Input();
    in.over(ByteBuffer.wrap(rest));
    String study = in.text();
    long first = in.natural();
    int count = in.count(1);
    var kinds = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      kinds.add(in.text());
    }
    return new Header(study, first, List.copyOf(kinds), PREFIX + rest.length);
  }

  private static int checksum(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static void check(boolean condition, Path segment, String found) throws IOException {
    if (!condition) {
      throw new IOException(broken(segment, found));
    }
  }

  private static String broken(Path segment, String found) {
    return "The file "
        + segment
        + " is no segment of a journal: "
        + found
        + ".\nRestore it from a"
        + " copy, or delete the study.";
  }

  private static IOException newer(Path segment, int version) {
    return new IOException(
        "The segment "
            + segment
            + " has the format version "
            + version
            + "; this version of cairn reads up to "
            + VERSION
            + ".\nUse the version of cairn that wrote it, or a new study name.");
  }
}
