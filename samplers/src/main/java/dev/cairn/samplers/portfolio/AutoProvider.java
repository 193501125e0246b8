package dev.cairn.samplers.portfolio;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Auto}. */
public final class AutoProvider implements SamplerProvider<AutoOptions> {
  @Override
  public String id() {
    return "auto";
  }

  @Override
  public String summary() {
    return "Chooses among the other samplers by the space and what was observed, and says why.";
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
  public Class<AutoOptions> options() {
    return AutoOptions.class;
  }

  @Override
  public Sampler create(AutoOptions options, StudySpec spec) {
    return new Auto(options, spec);
  }
}
