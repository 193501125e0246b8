package dev.cairn.samplers.forest;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;

/** Tells rows that no trial has had, where that matters. */
record Novelty(StudyView view) {
  /** Whether a row may be suggested; linear in the trials. */
  boolean accepts(double[] row) {
    return view.spec().policy().duplicates()
        || (!had(view.finished(), row) && !had(view.pending(), row));
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
