package dev.cairn.samplers.portfolio;

import dev.cairn.trial.StudyView;

/**
 * What the choice of a sampler depends on.
 *
 * @param ended trials that ended
 * @param running trials that have not
 * @param objectives how many are sought at once
 * @param columns of the space
 */
record Situation(int ended, int running, int objectives, int columns) {
  static Situation of(StudyView view) {
    return new Situation(
        view.finished().size(),
        view.pending().size(),
        view.spec().goals().size(),
        view.spec().space().size());
  }
}
