package dev.cairn.runners.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class Trees {
  private Trees() {}

  /** Copies a folder; the copy appears at once and whole, and is on the disk by then. */
  static void copy(Path from, Path to) throws IOException {
    Path part = to.resolveSibling("part-" + to.getFileName());
    delete(part);
    for (Path each : list(from)) {
      Path target = part.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(target);
      } else {
        Files.copy(each, target);
        try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
          written.force(true);
        }
      }
    }
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a folder, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path each : list(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }
}
