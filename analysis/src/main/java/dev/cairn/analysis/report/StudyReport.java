package dev.cairn.analysis.report;

import dev.cairn.trial.StudyView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A study as one self-contained page: history, intermediate curves, early stopping, importance,
 * slices, contours, parallel coordinates, Pareto front, constraints, timeline and the table of
 * trials. It asks no network and names no time but those in the events, so the same view gives the
 * same page.
 */
public final class StudyReport {
  private static final List<String> SCRIPTS =
      List.of(
          "data",
          "format",
          "theme",
          "ticks",
          "dom",
          "details",
          "chart",
          "marks",
          "header",
          "history",
          "failures",
          "curves",
          "stopping",
          "importance",
          "slices",
          "contour",
          "parallel",
          "frontier",
          "constraints",
          "timeline",
          "filter",
          "table",
          "main");

  private StudyReport() {}

  /**
   * The page as HTML. The surrogates behind it take about a second an objective; the rest is linear
   * in trials times columns.
   */
  public static String html(StudyView view) {
    return html(view, List.of());
  }

  /** The same with what is to be said of the study first: a sentence, and what it rests on. */
  public static String html(StudyView view, List<String> statement) {
    return resource("page.html")
        .replace("{{style}}", resource("vendor/uplot.css") + resource("style.css"))
        .replace("{{licence}}", resource("vendor/uplot.LICENSE"))
        .replace("{{library}}", resource("vendor/uplot.js"))
        .replace("{{script}}", scripts())
        .replace("{{title}}", view.spec().name())
        .replace("{{data}}", Json.embedded(PageData.of(view, statement)));
  }

  private static String scripts() {
    return SCRIPTS.stream()
        .map(name -> resource("script/" + name + ".js"))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String name) {
    try (InputStream in = StudyReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing from the library.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
