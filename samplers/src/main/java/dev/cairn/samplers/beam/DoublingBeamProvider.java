package dev.cairn.samplers.beam;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link DoublingBeam}. */
public final class DoublingBeamProvider implements SamplerProvider<DoublingBeamOptions> {
  @Override
  public String id() {
    return "doubling-beam";
  }

  @Override
  public String summary() {
    return "Starts small and doubles one number at a time from the few best trials.";
  }

  @Override
  public String paper() {
    return "Ye, Lin, Han, Xu, Liu, Liang, Ma, Zou and Ermon, TFG: Unified Training-Free Guidance"
        + " for Diffusion Models, 2024";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<DoublingBeamOptions> options() {
    return DoublingBeamOptions.class;
  }

  @Override
  public Sampler create(DoublingBeamOptions options, StudySpec spec) {
    return new DoublingBeam(options, spec.space());
  }
}
