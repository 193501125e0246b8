package dev.cairn.integrations.lightgbm;

import static dev.cairn.value.InvalidInputException.require;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The native code of LightGBM. */
final class NativeLibrary {
  private static final String TEMPORARY = "java.io.tmpdir";

  private NativeLibrary() {}

  /**
   * Loads it, once, from a folder of this process. Left alone, every process unpacks it over the
   * same file of the temporary folder, and so takes the code away under another that is running.
   *
   * @param path of the objective in the study file
   */
  static synchronized void load(String path) throws IOException {
    String temporary = String.valueOf(System.getProperty(TEMPORARY));
    Path folder = Files.createTempDirectory("cairn-lightgbm-");
    System.setProperty(TEMPORARY, folder.toString());
    try {
      require(
          LGBMBooster.isNativeLoaded(),
          path,
          "The native library of LightGBM was not loaded on %s %s. It runs on Linux and macOS (x86-64"
              + " and ARM) and on Windows (x86-64), and needs OpenMP: libgomp.so.1 or libomp.dylib.",
          System.getProperty("os.name"),
          System.getProperty("os.arch"));
    } finally {
      System.setProperty(TEMPORARY, temporary);
      forget(folder);
    }
  }

  /** Deletes the files: at once, or where the system keeps what is loaded, as far as it lets. */
  private static void forget(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.toList();
    }
    folder.toFile().deleteOnExit(); // deleted last
    for (Path file : files) {
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
    folder.toFile().delete();
  }
}
