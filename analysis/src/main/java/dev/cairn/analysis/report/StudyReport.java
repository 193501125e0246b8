package dev.cairn.analysis.report;

import dev.cairn.trial.StudyView;
import java.util.List;

/**
 * A study as one self-contained page: history, intermediate curves, early stopping, importance,
 * slices, contours, parallel coordinates, Pareto front, constraints, timeline and the table of
 * trials. It asks no network and names no time but those in the events, so the same view gives the
 * same page.
 */
public final class StudyReport {
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
    return new Page(view.spec().name(), "trials", "report.js").html(PageData.of(view, statement));
  }
}
