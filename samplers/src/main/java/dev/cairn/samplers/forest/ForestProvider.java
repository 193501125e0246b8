package dev.cairn.samplers.forest;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link ForestSearch}. */
public final class ForestProvider implements SamplerProvider<ForestOptions> {
  @Override
  public String id() {
    return "forest";
  }

  @Override
  public String summary() {
    return "Improves on the best where a random forest expects it; at home in mixed and conditional spaces.";
  }

  @Override
  public String paper() {
    return "Lindauer et al., SMAC3: A Versatile Bayesian Optimization Package for Hyperparameter Optimization, 2022";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<ForestOptions> options() {
    return ForestOptions.class;
  }

  @Override
  public Sampler create(ForestOptions options, StudySpec spec) {
    return new ForestSearch(options, spec);
  }
}
