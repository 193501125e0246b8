package dev.cairn.scheduling;

import dev.cairn.sampling.AlgorithmProvider;

/**
 * Makes a scheduler known by its id: the schedule of a study, from its first event. Found by {@link
 * java.util.ServiceLoader}.
 *
 * @param <O> the option record
 */
public interface SchedulerProvider<O extends Record> extends AlgorithmProvider<O, Schedule> {}
