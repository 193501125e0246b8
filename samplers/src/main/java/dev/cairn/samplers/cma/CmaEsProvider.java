package dev.cairn.samplers.cma;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link CmaEs}. */
public final class CmaEsProvider implements SamplerProvider<CmaEsOptions> {
  @Override
  public String id() {
    return CmaEs.ID;
  }

  @Override
  public String summary() {
    return "Adapts a normal distribution, and one over categories, to the better trials (CMA-ES).";
  }

  @Override
  public String paper() {
    return "Hansen, The CMA Evolution Strategy: A Tutorial, 2016";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<CmaEsOptions> options() {
    return CmaEsOptions.class;
  }

  @Override
  public Sampler create(CmaEsOptions options, StudySpec spec) {
    return new CmaEs(options, spec);
  }
}
