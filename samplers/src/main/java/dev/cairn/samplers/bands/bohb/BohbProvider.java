package dev.cairn.samplers.bands.bohb;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Bohb}. */
public final class BohbProvider implements SamplerProvider<BohbOptions> {
  @Override
  public String id() {
    return "bohb";
  }

  @Override
  public String summary() {
    return "Compares densities of good and bad trials at the largest fidelity with enough; for hyperband.";
  }

  @Override
  public String paper() {
    return "Falkner, Klein and Hutter, BOHB: Robust and Efficient Hyperparameter Optimization at Scale, 2018";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<BohbOptions> options() {
    return BohbOptions.class;
  }

  @Override
  public Sampler create(BohbOptions options, StudySpec spec) {
    return new Bohb(options, spec.space());
  }
}
