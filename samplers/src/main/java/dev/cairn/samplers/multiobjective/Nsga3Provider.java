package dev.cairn.samplers.multiobjective;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Nsga3}. */
public final class Nsga3Provider implements SamplerProvider<Nsga3Options> {
  @Override
  public String id() {
    return "nsga3";
  }

  @Override
  public String summary() {
    return "Evolves a front of many objectives along evenly spread directions (NSGA-III).";
  }

  @Override
  public String paper() {
    return "Deb and Jain, An evolutionary many-objective optimization algorithm using"
        + " reference-point-based nondominated sorting approach, part I, 2014";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<Nsga3Options> options() {
    return Nsga3Options.class;
  }

  @Override
  public Sampler create(Nsga3Options options, StudySpec spec) {
    return new Nsga3(options, spec);
  }
}
