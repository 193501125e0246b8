package dev.cairn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands in this process, in a folder with a journal of its own. */
record Shell(Path folder) {

  /** What a command answered. */
  record Answer(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String journal() {
    return "file:" + folder.resolve(".cairn");
  }

  /** {@code cairn run} of a study file with this text, under this name. */
  Answer study(String name, String text, String... flags) {
    var words = new ArrayList<>(List.of("run", write(name, text).toString()));
    words.addAll(List.of(flags));
    return cairn(words.toArray(String[]::new));
  }

  Answer cairn(String... words) {
    var all = new ArrayList<>(List.of(words));
    if (!all.contains("--journal")) {
      all.addAll(List.of("--journal", journal()));
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            0);
    int code = Cairn.run(console, all.toArray(String[]::new));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The names of all files below the folder. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
