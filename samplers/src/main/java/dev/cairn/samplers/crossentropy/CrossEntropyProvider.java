package dev.cairn.samplers.crossentropy;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link CrossEntropy}. */
public final class CrossEntropyProvider implements SamplerProvider<CrossEntropyOptions> {
  @Override
  public String id() {
    return "cross-entropy";
  }

  @Override
  public String summary() {
    return "Refits a law of independent columns to the best trials of each round (cross-entropy).";
  }

  @Override
  public String paper() {
    return "Li and Li, Cross-Entropy Optimization for Hyperparameter Optimization in Stochastic Gradient-based Approaches to Train Deep Neural Networks, 2024";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<CrossEntropyOptions> options() {
    return CrossEntropyOptions.class;
  }

  @Override
  public Sampler create(CrossEntropyOptions options, StudySpec spec) {
    return new CrossEntropy(options, spec.space());
  }
}
