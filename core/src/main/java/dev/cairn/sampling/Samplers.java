package dev.cairn.sampling;

import dev.cairn.trial.StudySpec;
import java.util.List;

/** The samplers on the class path, by id. */
public final class Samplers {
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final Registry<SamplerProvider<?>, Sampler> REGISTRY =
      new Registry<>("sampler", (Class) SamplerProvider.class, StudySpec::sampler);

  private Samplers() {}

  /** All providers, by id. */
  public static List<SamplerProvider<?>> all() {
    return REGISTRY.all();
  }

  /** The provider of an id, or an error that names the nearest. */
  public static SamplerProvider<?> find(String id) {
    return REGISTRY.find(id);
  }

  /** The sampler that a spec asks for, checked against what the study needs. */
  public static Sampler create(StudySpec spec) {
    return REGISTRY.create(spec);
  }
}
