package dev.cairn.samplers.gp.carbs;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Carbs}. */
public final class CarbsProvider implements SamplerProvider<CarbsOptions> {
  @Override
  public String id() {
    return "carbs";
  }

  @Override
  public String summary() {
    return "Searches around the front of performance and cost, from cheap trials to dear ones.";
  }

  @Override
  public String paper() {
    return "Fetterman, Kitanidis, Albrecht, Polizzi, Fogelman, Knutins, Wróblewski, Simon and Qiu, Tune As You Scale: Hyperparameter Optimization For Compute Efficient Training, 2023";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, false, false);
  }

  @Override
  public Class<CarbsOptions> options() {
    return CarbsOptions.class;
  }

  @Override
  public Sampler create(CarbsOptions options, StudySpec spec) {
    return Carbs.of(options, spec);
  }
}
