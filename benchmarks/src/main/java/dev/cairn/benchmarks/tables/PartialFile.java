package dev.cairn.benchmarks.tables;

import static dev.cairn.value.InvalidInputException.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.zip.CRC32;

/**
 * What is trained of a table that is being built: the layout's line, then one record a row of the
 * grid, in the order they were done: row, counts of all repeats, checksum. Records behind a torn
 * one are trained again. One builder at a time.
 */
final class PartialFile implements AutoCloseable {
  private final CountTable table;
  private final FileChannel file;
  private final BitSet done = new BitSet();

  private PartialFile(CountTable table, FileChannel file) {
    this.table = table;
    this.file = file;
  }

  /** Opens or begins the file, and fills the table with what is there. */
  static PartialFile open(Path path, CountTable table) throws IOException {
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      require(file.tryLock() != null, "table", "Another builder is at work on %s.", path);
      var partial = new PartialFile(table, file);
      partial.begin(path);
      partial.restore();
      return partial;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void begin(Path path) throws IOException {
    byte[] head = (table.layout().toJson() + "\n").getBytes(StandardCharsets.UTF_8);
    var found = ByteBuffer.allocate((int) Math.min(head.length, file.size()));
    read(found);
    if (found.capacity() < head.length) {
      file.truncate(0);
      write(ByteBuffer.wrap(head));
    }
    require(
        found.capacity() < head.length || found.equals(ByteBuffer.wrap(head)),
        "table",
        "The file %s is of another table.%nMaybe delete it.",
        path);
  }

  private void restore() throws IOException {
    var record = ByteBuffer.allocate(recordSize());
    long good = file.position();
    while (read(record.clear()) && restore(record)) {
      good = file.position();
    }
    file.truncate(good);
    file.position(good);
  }

  private boolean restore(ByteBuffer record) {
    int row = record.getInt(0);
    if (record.getLong(recordSize() - Long.BYTES) != checksum(record)
        || row < 0
        || row >= table.grid().rows()) {
      return false;
    }
    int size = table.repeats() * table.epochs();
    var counts = record.position(Integer.BYTES).asShortBuffer();
    counts.get(table.validation(), table.at(row, 0), size);
    counts.get(table.test(), table.at(row, 0), size);
    done.set(row);
    return true;
  }

  /** The rows that are trained. */
  BitSet done() {
    return (BitSet) done.clone();
  }

  /** Notes the counts of a row, which are in the table. */
  synchronized void add(int row) throws IOException {
    var record = ByteBuffer.allocate(recordSize()).putInt(row);
    int size = table.repeats() * table.epochs();
    record
        .asShortBuffer()
        .put(table.validation(), table.at(row, 0), size)
        .put(table.test(), table.at(row, 0), size);
    record.putLong(recordSize() - Long.BYTES, checksum(record)).clear();
    write(record);
    done.set(row);
  }

  private int recordSize() {
    return Integer.BYTES + 2 * Short.BYTES * table.repeats() * table.epochs() + Long.BYTES;
  }

  private long checksum(ByteBuffer record) {
    var sum = new CRC32();
    sum.update(record.duplicate().clear().limit(recordSize() - Long.BYTES));
    return sum.getValue();
  }

  /** Whether the buffer could be filled. */
  private boolean read(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  private void write(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
