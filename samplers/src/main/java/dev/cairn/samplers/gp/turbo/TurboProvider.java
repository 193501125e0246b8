package dev.cairn.samplers.gp.turbo;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Turbo}. */
public final class TurboProvider implements SamplerProvider<TurboOptions> {
  @Override
  public String id() {
    return "turbo";
  }

  @Override
  public String summary() {
    return "Models the surroundings of the best trial only, for 20 parameters and more.";
  }

  @Override
  public String paper() {
    return "Eriksson, Pearce, Gardner, Turner and Poloczek, Scalable Global Optimization via Local Bayesian Optimization, 2019";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<TurboOptions> options() {
    return TurboOptions.class;
  }

  @Override
  public Sampler create(TurboOptions options, StudySpec spec) {
    return Turbo.of(options, spec);
  }
}
