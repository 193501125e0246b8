package dev.cairn.scheduling;

import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Options;
import dev.cairn.value.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The schedulers on the class path, by id. */
public final class Schedulers {
  private Schedulers() {}

  /** All providers, by id. */
  public static List<SchedulerProvider<?>> all() {
    var providers = new ArrayList<SchedulerProvider<?>>();
    ServiceLoader.load(SchedulerProvider.class).forEach(providers::add);
    providers.sort(Comparator.comparing(SchedulerProvider::id));
    return providers;
  }

  /** The provider of an id, or an error that names the nearest. */
  public static SchedulerProvider<?> find(String id) {
    List<SchedulerProvider<?>> all = all();
    return all.stream()
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "scheduler",
                    "There is no scheduler '"
                        + id
                        + "'."
                        + Nearest.hint(id, all.stream().map(SchedulerProvider::id).toList())));
  }

  /** The schedule that a spec asks for, checked against what the study needs. */
  public static Schedule create(StudySpec spec) {
    SchedulerProvider<?> provider = find(spec.scheduler().id());
    provider.capabilities().check("scheduler", provider.id(), spec);
    return create(provider, spec.scheduler(), spec);
  }

  private static <O extends Record> Schedule create(
      SchedulerProvider<O> provider, Algorithm algorithm, StudySpec spec) {
    Section given = Section.of("scheduler", algorithm.options());
    return provider.create(Options.read(provider.options(), given), spec);
  }
}
