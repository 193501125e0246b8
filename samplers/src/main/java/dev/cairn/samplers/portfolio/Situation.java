package dev.cairn.samplers.portfolio;

import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;

/**
 * What the choice of a sampler depends on.
 *
 * @param ended trials that ended or are paused
 * @param running trials that neither ended nor are paused
 * @param objectives how many are sought at once
 * @param columns of the space
 * @param asked trials there were, which is the number of the next
 * @param still trials that were completed since the last step forward; 0 with several objectives
 * @param left trials that the budget has room for, if they use as much as those before; infinity
 *     without one
 */
record Situation(
    int ended, int running, int objectives, int columns, int asked, int still, double left) {
  static Situation of(StudyView view, int still) {
    int running =
        (int) view.pending().stream().filter(trial -> trial.state() != State.PAUSED).count();
    return new Situation(
        view.finished().size() + view.pending().size() - running,
        running,
        view.spec().goals().size(),
        view.spec().space().size(),
        view.asked(),
        still,
        left(view));
  }

  /** Whether no step forward was made for so many trials, and for half of all there were. */
  boolean stuck(int patience) {
    return still >= patience && 2 * still >= ended;
  }

  private static double left(StudyView view) {
    double spent = view.spent().orElse(0);
    return spent > 0 ? view.asked() * (1 - spent) / spent : Double.POSITIVE_INFINITY;
  }
}
