package dev.cairn.runners.process;

import static dev.cairn.value.InvalidInputException.require;

import java.nio.file.Files;
import java.nio.file.Path;

/** Checks, before anything runs, that a program can be found. */
final class Commands {
  private Commands() {}

  static void check(String path, String program, Path directory) {
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
  }
}
