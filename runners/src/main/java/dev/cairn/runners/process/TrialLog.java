package dev.cairn.runners.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a trial's program wrote, in a file of at most 10 MB, and its last lines at hand. Written by
 * several threads. A log that cannot be written does not disturb the trial.
 */
final class TrialLog implements AutoCloseable {
  private static final long MAX_CHARACTERS = 10_000_000;
  private static final int TAIL_LINES = 10;

  private final Path file;
  private final Deque<String> tail = new ArrayDeque<>();
  private Writer writer = Writer.nullWriter();
  private boolean open;
  private long written;

  TrialLog(Path directory, int trial) {
    this.file = directory.resolve("trial-" + trial + ".log");
  }

  synchronized void add(String line) {
    if (tail.size() == TAIL_LINES) {
      tail.removeFirst();
    }
    tail.addLast(Lines.shown(line));
    written += line.length() + 1;
    if (written <= MAX_CHARACTERS) {
      write(line);
    } else if (written - line.length() - 1 <= MAX_CHARACTERS) {
      write("[cut off here: the log has reached its limit of 10 MB]");
    }
  }

  private void write(String line) {
    try {
      if (!open) {
        open = true;
        Files.createDirectories(file.getParent());
        writer =
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      writer.write(line + "\n");
      writer.flush();
    } catch (IOException | UncheckedIOException e) {
      writer = Writer.nullWriter();
    }
  }

  /** The last lines, each on a line of its own after a colon; empty when there are none. */
  synchronized String tail() {
    return tail.isEmpty() ? "" : ":\n" + String.join("\n", tail);
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      written = MAX_CHARACTERS;
    }
  }
}
