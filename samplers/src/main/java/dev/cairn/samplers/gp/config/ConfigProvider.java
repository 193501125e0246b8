package dev.cairn.samplers.gp.config;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Config}. */
public final class ConfigProvider implements SamplerProvider<ConfigOptions> {
  @Override
  public String id() {
    return "config";
  }

  @Override
  public String summary() {
    return "Takes objective and constraints to be as good as they may be; says when constraints cannot be met.";
  }

  @Override
  public String paper() {
    return "Xu, Jiang, Svetozarevic and Jones, Constrained Efficient Global Optimization of Expensive Black-box Functions, 2023";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<ConfigOptions> options() {
    return ConfigOptions.class;
  }

  @Override
  public Sampler create(ConfigOptions options, StudySpec spec) {
    return Config.of(options, spec);
  }
}
