package dev.cairn.samplers.quantile;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Cqr}. */
public final class CqrProvider implements SamplerProvider<CqrOptions> {
  @Override
  public String id() {
    return "cqr";
  }

  @Override
  public String summary() {
    return "Draws from quantiles of boosted trees; for noise that is uneven or skewed, and with schedulers.";
  }

  @Override
  public String paper() {
    return "Salinas, Golebiowski, Klein, Seeger and Archambeau, Optimizing Hyperparameters with Conformal"
        + " Quantile Regression, 2023";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, false, false);
  }

  @Override
  public Class<CqrOptions> options() {
    return CqrOptions.class;
  }

  @Override
  public Sampler create(CqrOptions options, StudySpec spec) {
    return new Cqr(options, spec.space());
  }
}
