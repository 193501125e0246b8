package dev.cairn.scheduling;

import dev.cairn.sampling.AlgorithmProvider;

/**
 * Makes a scheduler known by its id: the schedule of a study, from its first event. Found by {@link
 * java.util.ServiceLoader}.
 *
 * @param <O> the option record
 */
public interface SchedulerProvider<O extends Record> extends AlgorithmProvider<O, Schedule> {
  /**
   * Whether a study may be opened again with a higher full fidelity. Its schedule hears of that by
   * the log's {@link dev.cairn.trial.Event.Opened}, as of every earlier fidelity, and complete
   * trials are paused ones then, with their results as reports.
   */
  default boolean deepens() {
    return false;
  }
}
