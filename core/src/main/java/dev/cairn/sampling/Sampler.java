package dev.cairn.sampling;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Chooses configurations. A pure function: the same view and the same stream of random numbers give
 * the same suggestion; whatever is learned is learned from the view. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface Sampler {
  /** The configuration of the next trial, or empty when the space is exhausted. */
  Optional<Suggestion> suggest(StudyView view, RandomGenerator random);

  /**
   * Which of some paused trials, all suggested, should go on: the place in the list. The first, as
   * the schedule ranks them, unless the sampler knows better.
   */
  default int choose(StudyView view, List<Trial> paused, RandomGenerator random) {
    return 0;
  }

  /**
   * The complete feasible trial whose expected value is best: where values are noisy, not the
   * luckiest. Empty where the sampler knows nothing beyond the values, or of several objectives.
   */
  default Optional<Trial> recommend(StudyView view) {
    return Optional.empty();
  }

  /**
   * Why the constraints are believed to be satisfied by no configuration, in words, with figures;
   * empty where some configuration may satisfy them, and where the sampler cannot tell. A belief,
   * which later trials may refute.
   */
  default Optional<String> infeasible(StudyView view) {
    return Optional.empty();
  }
}
