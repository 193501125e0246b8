package dev.cairn.sampling;

import dev.cairn.trial.StudySpec;

/**
 * Makes a sampler known by its id. Found by {@link java.util.ServiceLoader}.
 *
 * @param <O> the option record; see {@link dev.cairn.value.Options}
 */
public interface SamplerProvider<O extends Record> {
  /** Lower-case with hyphens, the same everywhere. */
  String id();

  /** What it does, in one line. */
  String summary();

  /** The source: authors, title, year; empty for folklore. */
  String paper();

  /** Grows when the same view and stream would give another suggestion than before. */
  default int version() {
    return 1;
  }

  Capabilities capabilities();

  Class<O> options();

  /** The sampler for a study; errors name the option and what was expected. */
  Sampler create(O options, StudySpec spec);
}
