package dev.cairn.runners.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** Deletes a folder, if it is there; another process may delete it at the same time. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new Deleting());
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      return gone(e);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      Files.deleteIfExists(folder);
      return e == null ? FileVisitResult.CONTINUE : gone(e);
    }

    private static FileVisitResult gone(IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }
}
