package dev.cairn.integrations.tabular;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What stands below {@code objective.<library>}.
 *
 * @param path where it stands, such as {@code objective.xgboost}
 * @param data a CSV file with a header line
 * @param target the column to predict
 * @param classification whether the target is a class 0 ... k - 1 rather than a number
 * @param metric by the library's name, reported as the study's objective; the library's choice if
 *     absent
 * @param rounds boosting rounds where the study declares no fidelity
 * @param folds cross-validation folds
 * @param test the share of rows held out from tuning for the final assessment
 * @param seed of the splits and of training
 */
public record Task(
    String path,
    Path data,
    String target,
    boolean classification,
    Optional<String> metric,
    int rounds,
    int folds,
    double test,
    long seed) {
  private static final List<String> KINDS = List.of("classification", "regression");

  /**
   * Reads and checks the settings.
   *
   * @param path where they stand
   * @param directory where relative names start
   */
  public static Task read(String path, Value settings, Path directory) {
    Section section = Section.of(path, settings);
    String kind = section.findText("task").orElse("classification");
    require(
        KINDS.contains(kind),
        section.path("task"),
        "The task is '%s'.%s",
        kind,
        Nearest.hint(kind, KINDS));
    boolean classification = kind.equals("classification");
    Path data = directory.resolve(section.text("data")).normalize();
    require(
        Files.isReadable(data),
        section.path("data"),
        "The data file %s was not found or cannot be read; its name is relative to the study file.",
        data);
    Task task =
        new Task(
            path,
            data,
            section.text("target"),
            classification,
            section.findText("metric"),
            (int) section.findWhole("rounds").orElse(100),
            (int) section.findWhole("folds").orElse(5),
            section.findNumber("test").orElse(0.2),
            section.findWhole("seed").orElse(0));
    require(
        task.folds >= 2,
        section.path("folds"),
        "There are %s folds; expected 2 or more.",
        task.folds);
    require(
        task.test >= 0 && task.test < 1,
        section.path("test"),
        "The test share is %s; expected a number in [0, 1), such as 0.2.",
        task.test);
    section.close();
    return task;
  }

  TabularData.Source source() {
    return new TabularData.Source(path, data, target);
  }
}
