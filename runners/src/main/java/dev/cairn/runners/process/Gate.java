package dev.cairn.runners.process;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds a program back until it is known to the {@link Reaper}: a shell waits for a line on
 * standard input and then becomes the program, or ends when the tuner died in between. Without a
 * POSIX shell there is neither gate nor reaper.
 */
final class Gate {
  private static final boolean SHELL = Detached.find("sh").isPresent();
  private static final String WAIT = "read -r go && exec \"$@\"";

  private Gate() {}

  /** The command behind a closed gate. */
  static List<String> closed(List<String> command) {
    return SHELL
        ? Stream.concat(Stream.of("sh", "-c", WAIT, "cairn"), command.stream()).toList()
        : command;
  }

  static void open(Process process) throws IOException {
    if (SHELL) {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    }
  }
}
