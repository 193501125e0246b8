package dev.cairn.samplers.portfolio;

import dev.cairn.trial.StudyView;

/**
 * What the choice of a sampler depends on.
 *
 * @param ended trials that ended
 * @param running trials that have not
 * @param columns of the space
 */
record Situation(int ended, int running, int columns) {
  static Situation of(StudyView view) {
    return new Situation(view.finished().size(), view.pending().size(), view.spec().space().size());
  }
}
