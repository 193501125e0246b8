package dev.cairn.gradient.problem;

import dev.cairn.value.Section;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes a kind of problem known by its id: {@code objective: {gradient: {problem: <id>}}} in study
 * files. Found by {@link java.util.ServiceLoader}.
 */
public interface ProblemProvider {
  /** Lower-case with hyphens. */
  String id();

  /** What is trained, in one line. */
  String summary();

  /**
   * Reads the settings and the data; what is wrong with them is an {@link
   * dev.cairn.value.InvalidInputException} with its path.
   *
   * @param directory where relative names start
   */
  Problem open(Section settings, Path directory) throws IOException;
}
