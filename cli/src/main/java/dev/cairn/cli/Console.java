package dev.cairn.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads and writes.
 *
 * @param out answers
 * @param err progress and messages
 * @param columns the width of the terminal on {@code err}, 0 when it is none
 */
record Console(PrintStream out, PrintStream err, int columns) {
  private static final int BUFFER = 1 << 16;
  private static final int USUAL_COLUMNS = 100;

  /** The console of this process. */
  static Console system() {
    return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), terminalColumns());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    var buffered = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  private static int terminalColumns() {
    if (!errorIsTerminal() || "dumb".equals(System.getenv("TERM"))) {
      return 0;
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int columns = Integer.parseInt(size.strip().replaceAll(".* ", ""));
      return columns > 0 ? columns : USUAL_COLUMNS;
    } catch (IOException | RuntimeException e) {
      return USUAL_COLUMNS;
    }
  }

  private static boolean errorIsTerminal() {
    Path target = Path.of("/proc/self/fd/2");
    try {
      String device = Files.readSymbolicLink(target).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | RuntimeException e) {
      // where there is no /proc; on newer Java also without a terminal, hence TERM
      return System.getenv("TERM") != null && consoleExists();
    }
  }

  @SuppressWarnings("SystemConsoleNull")
  private static boolean consoleExists() {
    return System.console() != null;
  }

  boolean terminal() {
    return columns > 0;
  }

  /** One line on {@code err}. */
  void say(String line) {
    err.println(line);
    err.flush();
  }

  /** The answer to a question, from standard input; empty when there is none. */
  String ask(String question) throws IOException {
    err.print(question);
    err.flush();
    var answer = new StringBuilder();
    for (int c = System.in.read(); c >= 0 && c != '\n'; c = System.in.read()) {
      answer.append((char) c);
    }
    return answer.toString();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
