package dev.cairn.runners.process;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Commands in a session of their own, where the system has {@code setsid}: Ctrl-C at the terminal
 * then reaches the tuner only, which ends its children in order, and a whole process group can be
 * killed.
 */
final class Detached {
  private static final Optional<String> SETSID = find("setsid");

  private Detached() {}

  static List<String> command(List<String> command) {
    if (SETSID.isEmpty()) {
      return command;
    }
    var detached = new ArrayList<String>();
    detached.add(SETSID.get());
    detached.addAll(command);
    return detached;
  }

  /** The path of a program on the PATH. */
  static Optional<String> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String directory : List.of(path.split(File.pathSeparator, -1))) {
      File file = new File(directory, program);
      if (file.isFile() && file.canExecute()) {
        return Optional.of(file.getPath());
      }
    }
    return Optional.empty();
  }
}
