package dev.cairn.samplers.gp.mace;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Mace}. */
public final class MaceProvider implements SamplerProvider<MaceOptions> {
  @Override
  public String id() {
    return "mace";
  }

  @Override
  public String summary() {
    return "Weighs three acquisition functions of a Gaussian process anew for each suggestion; for many workers.";
  }

  @Override
  public String paper() {
    return "Lyu, Yang, Yan, Zhou and Zeng, Batch Bayesian Optimization via Multi-objective Acquisition Ensemble for Automated Analog Circuit Design, 2018";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<MaceOptions> options() {
    return MaceOptions.class;
  }

  @Override
  public Sampler create(MaceOptions options, StudySpec spec) {
    return Mace.of(options, spec);
  }
}
