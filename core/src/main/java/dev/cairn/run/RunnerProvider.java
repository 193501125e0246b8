package dev.cairn.run;

import dev.cairn.space.Configuration;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a kind of objective known by its id, the key below {@code objective} in a study file
 * ({@code command}, {@code worker}, {@code xgboost}). Found by {@link java.util.ServiceLoader}.
 */
public interface RunnerProvider {
  /** Lower-case with hyphens, the same everywhere. */
  String id();

  /** What it evaluates, in one line. */
  String summary();

  /** The JSON schema (2020-12) of its settings. */
  default Value.Fields schema() {
    return new Value.Fields(Map.of());
  }

  /**
   * The runner of a study. Checks all there is to check, such as files, columns and programs, and
   * starts no process before the first job. Errors are {@link
   * dev.cairn.value.InvalidInputException}s with paths such as {@code objective.command[0]}.
   *
   * @param settings what stands below the id: of any kind, often a list or a mapping
   * @param slots how many jobs may run at once
   */
  Runner open(Value settings, StudySpec spec, int slots, Place place) throws IOException;

  /**
   * The objective itself, checked as by {@link #open}, where that is an object of Java: then any
   * runner of such objects can call it, on other machines too. Empty where trials are programs.
   */
  default Optional<Objective> objective(Value settings, StudySpec spec, Place place)
      throws IOException {
    return Optional.empty();
  }

  /**
   * Whether the runners that {@link #open} makes on several machines, which have the same files at
   * the same places, can share the trials of a study: one goes on where another was.
   */
  default boolean shared() {
    return false;
  }

  /**
   * Named values that tell of the best configuration once tuning is over, such as its error on data
   * that tuning never saw next to that of the defaults; in the order to be shown. May take as long
   * as a trial.
   */
  default Map<String, Double> assess(
      Value settings, StudySpec spec, Configuration best, Place place) throws IOException {
    return Map.of();
  }

  /**
   * Where a runner works.
   *
   * @param directory the study file's directory: relative names start here, programs run here
   * @param logs where trials leave what they write, and what they need to go on; made when first
   *     needed
   */
  record Place(Path directory, Path logs) {}
}
