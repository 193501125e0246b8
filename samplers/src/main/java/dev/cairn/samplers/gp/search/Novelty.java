package dev.cairn.samplers.gp.search;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;

/** Tells points whose configuration no trial has had, where that matters. */
public record Novelty(StudyView view) {
  /** Whether the point may be suggested; linear in the trials. */
  public boolean accepts(double[] unit) {
    if (view.spec().policy().duplicates()) {
      return true;
    }
    double[] row = view.spec().space().decode(unit);
    return !had(view.finished(), row) && !had(view.pending(), row);
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
