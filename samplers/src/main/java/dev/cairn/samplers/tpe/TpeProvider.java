package dev.cairn.samplers.tpe;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Tpe}. */
public final class TpeProvider implements SamplerProvider<TpeOptions> {
  @Override
  public String id() {
    return "tpe";
  }

  @Override
  public String summary() {
    return "Looks where good trials are dense and bad ones are not (tree-structured Parzen estimator).";
  }

  @Override
  public String paper() {
    return "Bergstra, Bardenet, Bengio and Kégl, Algorithms for Hyper-Parameter Optimization, 2011";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<TpeOptions> options() {
    return TpeOptions.class;
  }

  @Override
  public Sampler create(TpeOptions options, StudySpec spec) {
    return new Tpe(options, spec.space());
  }
}
