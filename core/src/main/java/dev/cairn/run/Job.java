package dev.cairn.run;

import dev.cairn.space.Configuration;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Origin;
import java.util.Optional;

/**
 * One attempt at a trial.
 *
 * @param trial the trial's number
 * @param attempt counts from 1
 * @param configuration the settings
 * @param from the fidelity already reached: by the trial, or by the one it is forked from; 0 at the
 *     start
 * @param until the fidelity to run to, NaN without fidelity
 * @param fidelity what the study declares
 * @param origin what the trial was forked from, if it was
 */
public record Job(
    int trial,
    int attempt,
    Configuration configuration,
    double from,
    double until,
    Optional<Fidelity> fidelity,
    Optional<Origin> origin) {
  /** Of a trial that starts from nothing. */
  public Job(int trial, int attempt, Configuration configuration, double from, double until) {
    this(trial, attempt, configuration, from, until, Optional.empty(), Optional.empty());
  }
}
