package dev.cairn.samplers.gp;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Gp}. */
public final class GpProvider implements SamplerProvider<GpOptions> {
  @Override
  public String id() {
    return "gp";
  }

  @Override
  public String summary() {
    return "Models what was observed by Gaussian processes and tries where most improvement is expected.";
  }

  @Override
  public String paper() {
    return "Snoek, Larochelle and Adams, Practical Bayesian Optimization of Machine Learning Algorithms, 2012";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<GpOptions> options() {
    return GpOptions.class;
  }

  @Override
  public Sampler create(GpOptions options, StudySpec spec) {
    return new Gp(options, spec);
  }
}
