package dev.cairn.runners.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads a stream line by line in a daemon thread; longer lines than 1 MB are cut, so memory is
 * bounded.
 */
final class Lines {
  private static final int MAX_LINE = 1 << 20;
  private static final int SHOWN = 500;

  private Lines() {}

  static Thread follow(String name, InputStream stream, Consumer<String> sink) {
    Thread thread = new Thread(() -> read(stream, sink), name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** A line as a message shows it: at most 500 characters. */
  static String shown(String line) {
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }

  private static void read(InputStream stream, Consumer<String> sink) {
    try (Reader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '\n') {
          flush(line, sink);
        } else if (line.length() < MAX_LINE) {
          line.append((char) c);
        }
      }
      if (!line.isEmpty()) {
        flush(line, sink);
      }
    } catch (IOException e) {
      sink.accept("[the stream broke: " + e.getMessage() + "]");
    }
  }

  private static void flush(StringBuilder line, Consumer<String> sink) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    sink.accept(line.substring(0, end));
    line.setLength(0);
  }
}
