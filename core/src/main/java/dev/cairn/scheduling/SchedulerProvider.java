package dev.cairn.scheduling;

import dev.cairn.sampling.Capabilities;
import dev.cairn.trial.StudySpec;

/**
 * Makes a scheduler known by its id. Found by {@link java.util.ServiceLoader}.
 *
 * @param <O> the option record; see {@link dev.cairn.value.Options}
 */
public interface SchedulerProvider<O extends Record> {
  /** Lower-case with hyphens, the same everywhere. */
  String id();

  /** What it does, in one line. */
  String summary();

  /** The source: authors, title, year; empty for folklore. */
  String paper();

  /** Grows when the same log would decide otherwise than before. */
  default int version() {
    return 1;
  }

  Capabilities capabilities();

  Class<O> options();

  /** The schedule of a study from its first event; errors name the option and what was expected. */
  Schedule create(O options, StudySpec spec);
}
