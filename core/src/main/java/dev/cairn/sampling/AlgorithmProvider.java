package dev.cairn.sampling;

import dev.cairn.trial.StudySpec;

/**
 * Makes an algorithm known by its id.
 *
 * @param <O> the option record; see {@link dev.cairn.value.Options}
 * @param <A> what it makes
 */
public interface AlgorithmProvider<O extends Record, A> {
  /** Lower-case with hyphens, the same everywhere. */
  String id();

  /** What it does, in one line. */
  String summary();

  /** The source: authors, title, year; empty for folklore. */
  String paper();

  /** Grows when the same log and random stream would give another decision than before. */
  default int version() {
    return 1;
  }

  Capabilities capabilities();

  Class<O> options();

  /** The algorithm for a study; errors name the option and what was expected. */
  A create(O options, StudySpec spec);
}
