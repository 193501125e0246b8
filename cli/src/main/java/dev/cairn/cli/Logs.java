package dev.cairn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where trials leave what they write on standard error. */
final class Logs {
  private static final String FILE = "file:";

  private Logs() {}

  /** In the folder of a file journal, where no study has its name; else in {@code .cairn}. */
  static Path of(String address, String study) {
    String folder =
        address.startsWith(FILE)
            ? address.substring(FILE.length()).replaceAll("\\?[^?]*$", "")
            : ".cairn";
    return Path.of(folder).resolve(".logs").resolve(study).toAbsolutePath();
  }

  static void delete(String address, String study) throws IOException {
    Path folder = of(address, study);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
