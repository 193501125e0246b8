package dev.cairn.schedulers.halving;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.testkit.DiceProvider;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Options;

/** Stands for the sampler that launched rungs are for; random rows. */
public final class EvolvingProvider implements SamplerProvider<Options.None> {
  private final DiceProvider dice = new DiceProvider();

  @Override
  public String id() {
    return "dehb";
  }

  @Override
  public String summary() {
    return dice.summary();
  }

  @Override
  public String paper() {
    return dice.paper();
  }

  @Override
  public Capabilities capabilities() {
    return dice.capabilities();
  }

  @Override
  public Class<Options.None> options() {
    return dice.options();
  }

  @Override
  public Sampler create(Options.None options, StudySpec spec) {
    return dice.create(options, spec);
  }
}
