package dev.cairn.samplers.swarm;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Pso}. */
public final class SwarmProvider implements SamplerProvider<SwarmOptions> {
  @Override
  public String id() {
    return "pso";
  }

  @Override
  public String summary() {
    return "Lets particles fly on towards their own and the swarm's best place (particle swarm).";
  }

  @Override
  public String paper() {
    return "Kennedy and Eberhart, Particle Swarm Optimization, 1995";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<SwarmOptions> options() {
    return SwarmOptions.class;
  }

  @Override
  public Sampler create(SwarmOptions options, StudySpec spec) {
    return new Pso(options, spec.space());
  }
}
