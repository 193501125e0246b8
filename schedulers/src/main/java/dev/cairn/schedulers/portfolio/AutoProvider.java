package dev.cairn.schedulers.portfolio;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Options;
import dev.cairn.value.Value;
import java.util.Map;

/**
 * The default: runs trials to their end without a fidelity. With one it is {@link Auto}, and with a
 * grid of several the scheduler that pauses, as a step that starts anew costs the same for a trial
 * that paused and for one that ran on. Samplers that were made for another scheduler get that.
 */
public final class AutoProvider implements SchedulerProvider<Options.None> {
  private static final String NO_FIDELITY = "none";
  private static final Algorithm HYPERBAND = Algorithm.of("hyperband");

  /** By the samplers that were made for them. */
  private static final Map<String, Algorithm> PARTNERS =
      Map.of(
          "bohb", HYPERBAND,
          "dehb", Algorithm.of("hyperband", Map.of("rungs", Value.of("launch"))),
          "priorband", HYPERBAND);

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
    if (spec.fidelity().isEmpty()) {
      return Schedulers.create(spec.withScheduler(Algorithm.of(NO_FIDELITY)));
    }
    Algorithm partner = PARTNERS.get(spec.sampler().id());
    if (partner != null) {
      return Schedulers.create(spec.withScheduler(partner));
    }
    return spec.fidelity().flatMap(Fidelity::grid).isPresent()
        ? Schedulers.create(spec.withScheduler(Auto.PAUSING))
        : Auto.of(spec);
  }
}
