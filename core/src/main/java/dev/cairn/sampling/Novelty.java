package dev.cairn.sampling;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;

/** Tells configurations that no trial of a study has had, where that matters. */
public record Novelty(StudyView view) {
  /** Whether a row may be suggested; linear in the trials. */
  public boolean accepts(double[] row) {
    return view.spec().policy().duplicates()
        || (!had(view.finished(), row) && !had(view.pending(), row));
  }

  /** Whether the row of a point of the unit cube may be suggested. */
  public boolean acceptsPoint(double[] unit) {
    return view.spec().policy().duplicates() || accepts(view.spec().space().decode(unit));
  }

  private static boolean had(Iterable<Trial> trials, double[] row) {
    for (Trial trial : trials) {
      if (trial.suggested() && Arrays.equals(trial.row(), row)) {
        return true;
      }
    }
    return false;
  }
}
