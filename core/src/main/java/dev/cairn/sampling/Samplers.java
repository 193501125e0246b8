package dev.cairn.sampling;

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

/** The samplers on the class path, by id. */
public final class Samplers {
  private Samplers() {}

  /** All providers, by id. */
  public static List<SamplerProvider<?>> all() {
    var providers = new ArrayList<SamplerProvider<?>>();
    ServiceLoader.load(SamplerProvider.class).forEach(providers::add);
    providers.sort(Comparator.comparing(SamplerProvider::id));
    return providers;
  }

  /** The provider of an id, or an error that names the nearest. */
  public static SamplerProvider<?> find(String id) {
    List<SamplerProvider<?>> all = all();
    return all.stream()
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "sampler",
                    "There is no sampler '"
                        + id
                        + "'."
                        + Nearest.hint(id, all.stream().map(SamplerProvider::id).toList())));
  }

  /** The sampler that a spec asks for, checked against what the study needs. */
  public static Sampler create(StudySpec spec) {
    SamplerProvider<?> provider = find(spec.sampler().id());
    provider.capabilities().check("sampler", provider.id(), spec);
    return create(provider, spec.sampler(), spec);
  }

  private static <O extends Record> Sampler create(
      SamplerProvider<O> provider, Algorithm algorithm, StudySpec spec) {
    Section given = Section.of("sampler", algorithm.options());
    return provider.create(Options.read(provider.options(), given), spec);
  }
}
