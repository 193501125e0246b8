package dev.cairn.analysis;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.report.ComparisonReport;
import dev.cairn.analysis.report.StudyReport;
import dev.cairn.trial.StudyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages of all scenes to a directory, for the eye. */
final class Render {
  private Render() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    write(directory, "boosting", Scenes.boosting(120));
    write(directory, "tradeoff", Scenes.tradeoff(300, false));
    write(directory, "three", Scenes.tradeoff(200, true));
    write(directory, "plain", Scenes.plain(1_000));
    write(directory, "large", Scenes.plain(10_000));
    write(directory, "curves", Scenes.boosting(10_000));
    write(directory, "odd", Scenes.odd(80));
    write(directory, "members", Members.population(true));
    write(directory, "empty", Scenes.boosting(0));
    write(directory, "one", Scenes.boosting(1));
    write(directory, "broken", Scenes.broken(5));
    write(directory, "three-ways", Ways.three());
    write(directory, "accuracies", Ways.accuracies(9));
  }

  private static void write(Path directory, String name, Comparison comparison) throws IOException {
    Files.writeString(directory.resolve(name + ".html"), ComparisonReport.html(comparison));
  }

  private static void write(Path directory, String name, StudyView view) throws IOException {
    long start = System.nanoTime();
    String html = StudyReport.html(view);
    Files.writeString(directory.resolve(name + ".html"), html);
    System.out.printf(
        "%s: %d kB, %.1f s%n", name, html.length() / 1000, (System.nanoTime() - start) / 1e9);
  }
}
