package dev.cairn.samplers.evolution;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link RegularizedEvolution}. */
public final class RegularizedEvolutionProvider
    implements SamplerProvider<RegularizedEvolutionOptions> {
  @Override
  public String id() {
    return "regularized-evolution";
  }

  @Override
  public String summary() {
    return "Mutates the best of a few recent trials; the oldest dies, however good (ageing evolution).";
  }

  @Override
  public String paper() {
    return "Real, Aggarwal, Huang and Le, Regularized Evolution for Image Classifier Architecture"
        + " Search, 2019";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<RegularizedEvolutionOptions> options() {
    return RegularizedEvolutionOptions.class;
  }

  @Override
  public Sampler create(RegularizedEvolutionOptions options, StudySpec spec) {
    return new RegularizedEvolution(options, spec.space());
  }
}
