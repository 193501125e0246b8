package dev.cairn.analysis.report;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.value.Value;
import java.util.stream.Collectors;

/**
 * Studies side by side as one self-contained page: the best so far over compute or time, the table,
 * the best settings and how they moved in training. It asks no network, and the same comparison
 * gives the same page.
 */
public final class ComparisonReport {
  private ComparisonReport() {}

  /** The page as HTML; linear in the improvements and in the reports of the best trials. */
  public static String html(Comparison comparison) {
    String title =
        comparison.courses().stream().map(Course::study).collect(Collectors.joining(", "));
    return new Page(title, "studies", "comparison.js").html(ComparisonData.of(comparison));
  }

  /** What the page draws, for a page that stays open. */
  public static Value data(Comparison comparison) {
    return ComparisonData.of(comparison);
  }
}
