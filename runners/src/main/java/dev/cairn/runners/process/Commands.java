package dev.cairn.runners.process;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks, before anything runs, that a program and its script can be found. */
final class Commands {
  /** An argument that can only be meant as a file. */
  private static final Pattern SCRIPT =
      Pattern.compile("[^-{}:;=\\s][^{}:;=\\s]*\\.(py|sh|R|jl|js|mjs|rb|pl|lua|php|jar)");

  private Commands() {}

  static void check(String path, List<String> command, Path directory) {
    String program = command.get(0);
    boolean named = program.contains("/") || program.contains("\\");
    boolean there =
        named
            ? Files.isExecutable(directory.resolve(program))
            : program.contains("{") || Detached.find(program).isPresent();
    require(
        there,
        path + "[0]",
        "The program '%s' was not found or may not be run%s; expected a program %s.",
        program,
        named ? " (looked in " + directory.toAbsolutePath().normalize() + ")" : "",
        named ? "with its path from the study file" : "on the PATH, or a path with a slash");
    for (int i = 1; i < command.size(); i++) {
      script(path + "[" + i + "]", command.get(i), directory);
    }
  }

  private static void script(String path, String argument, Path directory) {
    require(
        !SCRIPT.matcher(argument).matches() || Files.exists(directory.resolve(argument)),
        path,
        "There is no file '%s' in %s.%s",
        argument,
        directory.toAbsolutePath().normalize(),
        nearest(directory, argument));
  }

  private static String nearest(Path directory, String argument) {
    try (Stream<Path> files = Files.list(directory)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      return Nearest.of(argument, names).map(near -> " Did you mean '" + near + "'?").orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
