package dev.cairn.samplers.bands.priorband;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link PriorBand}. */
public final class PriorBandProvider implements SamplerProvider<PriorBandOptions> {
  @Override
  public String id() {
    return "priorband";
  }

  @Override
  public String summary() {
    return "Draws from your priors and around the best, more so the further a trial runs; for hyperband.";
  }

  @Override
  public String paper() {
    return "Mallik, Bergman, Hvarfner, Stoll, Janowski, Lindauer, Nardi and Hutter, PriorBand: Practical"
        + " Hyperparameter Optimization in the Age of Deep Learning, 2023";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, true);
  }

  @Override
  public Class<PriorBandOptions> options() {
    return PriorBandOptions.class;
  }

  @Override
  public Sampler create(PriorBandOptions options, StudySpec spec) {
    return new PriorBand(options, spec.space(), spec.fidelity().orElseThrow());
  }
}
