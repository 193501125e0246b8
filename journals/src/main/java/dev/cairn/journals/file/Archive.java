package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.journals.codec.EventReader;
import dev.cairn.journals.codec.EventWriter;
import dev.cairn.journals.codec.Frame;
import dev.cairn.journals.codec.Input;
import dev.cairn.journals.codec.Output;
import dev.cairn.journals.upkeep.Copy;
import dev.cairn.journals.upkeep.Digest;
import dev.cairn.trial.Event;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A study in one file: a segment that holds its whole log, closed by a frame without events that
 * has the SHA-256 of all events instead, so that a file that was cut off cannot pass for a whole
 * one.
 */
public final class Archive {
  private static final int BATCH_BYTES = 1 << 16;

  private final Path file;
  private final Header header;

  private Archive(Path file, Header header) {
    this.file = file;
    this.header = header;
  }

  /** The archive in a file, after a look at its header. */
  public static Archive open(Path file) throws IOException {
    Header header = Header.read(file);
    if (header.first() != 0) {
      throw new IOException("The file " + file + " is no archive: it does not begin at place 0.");
    }
    return new Archive(file, header);
  }

  /** The name of the study in it. */
  public String study() {
    return header.study();
  }

  /** Hands over all events, and answers how many there are; an error when the file is not whole. */
  public long read(Journal.Sink sink) throws IOException {
    Digest digest = new Digest();
    var events = new EventReader(header.kinds());
    var input = new Input();
    try (var reader = new SegmentReader(file, new Position(0, 0, header.size()))) {
      for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
        if (frame.count() == 0) {
          return closed(frame, digest, reader.clean());
        }
        input.over(frame.events());
        for (long place = frame.place(); place < frame.end(); place++) {
          Event event = events.read(input);
          digest.add(event);
          sink.accept(place, event);
        }
      }
      throw broken("it is cut off or damaged at byte " + reader.at().offset());
    }
  }

  private long closed(Frame last, Digest digest, boolean clean) throws IOException {
    byte[] expected = new byte[last.events().remaining()];
    last.events().get(expected);
    if (!clean || last.place() != digest.events() || !Arrays.equals(expected, digest.end())) {
      throw broken("its end does not fit the rest");
    }
    return last.place();
  }

  private IOException broken(String found) {
    return new IOException(
        "The archive " + file + " is not whole: " + found + ".\nExport the study again.");
  }

  /** Writes a new file, which appears when it is whole; the answer is the number of events. */
  public static long write(Path file, String study, Copy.Source source) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try (var descriptor = new FileOutputStream(draft.toFile());
        var out = new BufferedOutputStream(descriptor, BATCH_BYTES)) {
      out.write(Header.of(study, 0).bytes());
      long events = new Frames(out).write(source);
      out.flush();
      descriptor.getFD().sync();
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return events;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Events gathered to frames. */
  private static final class Frames {
    private final OutputStream out;
    private final Digest digest = new Digest();
    private Output batch = new Output();
    private long place;
    private int count;

    Frames(OutputStream out) {
      this.out = out;
    }

    long write(Copy.Source source) throws IOException {
      try {
        source.read(this::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      flush();
      out.write(Frame.bytes(place, 0, digest.end()));
      return place;
    }

    private void add(long at, Event event) {
      EventWriter.write(event, batch);
      digest.add(event);
      count++;
      if (batch.size() >= BATCH_BYTES) {
        flush();
      }
    }

    private void flush() {
      if (count == 0) {
        return;
      }
      try {
        out.write(Frame.bytes(place, count, batch.toByteArray()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      place += count;
      count = 0;
      batch = new Output();
    }
  }
}
