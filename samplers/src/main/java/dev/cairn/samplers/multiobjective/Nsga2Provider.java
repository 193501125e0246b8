package dev.cairn.samplers.multiobjective;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Nsga2}. */
public final class Nsga2Provider implements SamplerProvider<Nsga2Options> {
  @Override
  public String id() {
    return "nsga2";
  }

  @Override
  public String summary() {
    return "Evolves a front of several objectives, sorted by dominance and room (NSGA-II).";
  }

  @Override
  public String paper() {
    return "Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic"
        + " algorithm: NSGA-II, 2002";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<Nsga2Options> options() {
    return Nsga2Options.class;
  }

  @Override
  public Sampler create(Nsga2Options options, StudySpec spec) {
    return new Nsga2(options, spec.space());
  }
}
