package dev.cairn.gradient.objective;

import dev.cairn.gradient.method.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where trials leave what they found on their way. */
@FunctionalInterface
public interface Stories {
  void tell(int trial, Story story);

  /** As {@code trial-N.log} and {@code trial-N.svg} in a folder, which is made where needed. */
  static Stories in(Path folder) {
    return (trial, story) -> {
      try {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("trial-" + trial + ".log"), story.text());
        Files.writeString(folder.resolve("trial-" + trial + ".svg"), story.picture());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
