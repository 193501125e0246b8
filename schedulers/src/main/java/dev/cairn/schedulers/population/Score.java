package dev.cairn.schedulers.population;

import dev.cairn.trial.Event;
import java.util.Comparator;

/** How good a member was at its last report: less violation first, then a less objective. */
record Score(double violation, double value) implements Comparable<Score> {
  private static final Comparator<Score> ORDER =
      Comparator.comparingDouble(Score::violation).thenComparingDouble(Score::value);

  /** Whether a report tells how good it is. */
  static boolean in(Event.Reported report) {
    return !Double.isNaN(report.objectives()[0]);
  }

  static Score of(Event.Reported report) {
    double violation = 0;
    for (double constraint : report.constraints()) {
      violation += constraint > 0 ? constraint : 0;
    }
    return new Score(violation, report.objectives()[0]);
  }

  @Override
  public int compareTo(Score other) {
    return ORDER.compare(this, other);
  }
}
