package dev.cairn.samplers.differential;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link DifferentialEvolution}. */
public final class DifferentialProvider implements SamplerProvider<DifferentialOptions> {
  @Override
  public String id() {
    return "differential-evolution";
  }

  @Override
  public String summary() {
    return "Moves members of a population by the differences of others (differential evolution).";
  }

  @Override
  public String paper() {
    return "Storn and Price, Differential Evolution: A Simple and Efficient Heuristic for Global Optimization over Continuous Spaces, 1997";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<DifferentialOptions> options() {
    return DifferentialOptions.class;
  }

  @Override
  public Sampler create(DifferentialOptions options, StudySpec spec) {
    return new DifferentialEvolution(options, spec.space().size());
  }
}
