package dev.cairn.scheduling;

import dev.cairn.sampling.Registry;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import java.util.List;

/** The schedulers on the class path, by id. */
public final class Schedulers {
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final Registry<SchedulerProvider<?>, Schedule> REGISTRY =
      new Registry<>("scheduler", (Class) SchedulerProvider.class, StudySpec::scheduler);

  private Schedulers() {}

  /** All providers, by id. */
  public static List<SchedulerProvider<?>> all() {
    return REGISTRY.all();
  }

  /** The provider of an id, or an error that names the nearest. */
  public static SchedulerProvider<?> find(String id) {
    return REGISTRY.find(id);
  }

  /**
   * The schedule that a spec asks for, checked against what the study needs. Where the study has a
   * grid of fidelities, trials run to its steps.
   */
  public static Schedule create(StudySpec spec) {
    Schedule schedule = REGISTRY.create(spec);
    return spec.fidelity()
        .flatMap(Fidelity::grid)
        .<Schedule>map(grid -> new OnSteps(schedule, grid))
        .orElse(schedule);
  }

  /** The schedule that another one holds as its option of a name, checked likewise. */
  public static Schedule within(StudySpec spec, String option, Algorithm algorithm) {
    return REGISTRY.within(spec.withScheduler(algorithm), option);
  }
}
