package dev.cairn.benchmarks.tables;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of a table of counts. Packed by gzip: a line of JSON, which is the {@link Layout}; by
 * row, the seconds of an epoch as eight bytes; by row, repeat and epoch the count of the
 * validation, each less the one before (the first less 0), zigzag and in groups of seven bits; then
 * all of the test likewise.
 */
final class CountFile {
  private static final int MORE = 0x80;
  private static final int GROUP = 7;

  private CountFile() {}

  static void write(CountTable table, OutputStream file) throws IOException {
    try (var packed =
            new GZIPOutputStream(file) {
              {
                def.setLevel(Deflater.BEST_COMPRESSION);
              }
            };
        var out = new DataOutputStream(new BufferedOutputStream(packed))) {
      out.write(table.layout().toJson().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      for (double seconds : table.epochSeconds()) {
        out.writeDouble(seconds);
      }
      write(table.validation(), table.epochs(), out);
      write(table.test(), table.epochs(), out);
    }
  }

  private static void write(short[] counts, int epochs, OutputStream out) throws IOException {
    for (int i = 0; i < counts.length; i++) {
      int change = counts[i] - (i % epochs == 0 ? 0 : counts[i - 1]);
      int zigzag = (change << 1) ^ (change >> 31);
      while (zigzag >= MORE) {
        out.write(zigzag | MORE);
        zigzag >>>= GROUP;
      }
      out.write(zigzag);
    }
  }

  static CountTable read(InputStream file) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16))) {
      Layout layout = Layout.parse(line(in));
      int rows = layout.grid().rows();
      double[] seconds = new double[rows];
      for (int row = 0; row < rows; row++) {
        seconds[row] = in.readDouble();
      }
      int size = rows * layout.repeats() * layout.epochs();
      short[] validation = counts(size, layout.epochs(), in);
      return new CountTable(layout, validation, counts(size, layout.epochs(), in), seconds);
    }
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The table has no head.");
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static short[] counts(int size, int epochs, InputStream in) throws IOException {
    short[] counts = new short[size];
    for (int i = 0; i < size; i++) {
      int zigzag = 0;
      int shift = 0;
      int next = in.read();
      for (; next >= MORE; next = in.read()) {
        zigzag |= (next & (MORE - 1)) << shift;
        shift += GROUP;
      }
      if (next < 0) {
        throw new EOFException("The table ends within its counts.");
      }
      zigzag |= next << shift;
      int change = (zigzag >>> 1) ^ -(zigzag & 1);
      counts[i] = (short) (change + (i % epochs == 0 ? 0 : counts[i - 1]));
    }
    return counts;
  }
}
