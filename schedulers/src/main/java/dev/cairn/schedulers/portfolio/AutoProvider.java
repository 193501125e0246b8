package dev.cairn.schedulers.portfolio;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Options;

/** The default: runs trials to their end without a fidelity, and is {@link Auto} with one. */
public final class AutoProvider implements SchedulerProvider<Options.None> {
  private static final String NO_FIDELITY = "none";

  @Override
  public String id() {
    return "auto";
  }

  @Override
  public String summary() {
    return "Pauses trials, or stops them if they cannot go on; without fidelity, neither.";
  }

  @Override
  public String paper() {
    return "";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<Options.None> options() {
    return Options.None.class;
  }

  @Override
  public Schedule create(Options.None options, StudySpec spec) {
    return spec.fidelity().isEmpty()
        ? Schedulers.create(spec.withScheduler(Algorithm.of(NO_FIDELITY)))
        : Auto.of(spec);
  }
}
