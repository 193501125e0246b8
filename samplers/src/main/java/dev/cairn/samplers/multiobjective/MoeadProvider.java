package dev.cairn.samplers.multiobjective;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Moead}. */
public final class MoeadProvider implements SamplerProvider<MoeadOptions> {
  @Override
  public String id() {
    return "moead";
  }

  @Override
  public String summary() {
    return "Evolves many weightings of several objectives, which learn from their neighbours (MOEA/D).";
  }

  @Override
  public String paper() {
    return "Zhang and Li, MOEA/D: a multiobjective evolutionary algorithm based on decomposition,"
        + " 2007";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<MoeadOptions> options() {
    return MoeadOptions.class;
  }

  @Override
  public Sampler create(MoeadOptions options, StudySpec spec) {
    return new Moead(options, spec);
  }
}
