package dev.cairn.samplers.gp;

import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.trial.StudySpec;

/** How the values of objectives become what a model is fitted to. */
public enum Warping {
  /**
   * Anchored with one objective and no constraint. Otherwise none: the feasible optimum may well be
   * worse than most of what was observed, and the parts of a front are compared by distance.
   */
  AUTO {
    @Override
    Warp of(StudySpec spec) {
      boolean plain = spec.goals().size() == 1 && spec.constraints().isEmpty();
      return plain ? Warp.ANCHORED : Warp.NONE;
    }
  },
  /** {@link Warp#NONE}. */
  NONE {
    @Override
    Warp of(StudySpec spec) {
      return Warp.NONE;
    }
  },
  /** {@link Warp#ANCHORED}. */
  ANCHORED {
    @Override
    Warp of(StudySpec spec) {
      return Warp.ANCHORED;
    }
  };

  abstract Warp of(StudySpec spec);
}
