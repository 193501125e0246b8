package dev.cairn.samplers.random;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Options;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Random search: each suggestion is drawn evenly from the space, whatever was observed. Costs one
 * number and one decoding a column; never exhausts a space.
 */
public final class RandomProvider implements SamplerProvider<Options.None> {
  @Override
  public String id() {
    return "random";
  }

  @Override
  public String summary() {
    return "Draws every configuration evenly from the space.";
  }

  @Override
  public String paper() {
    return "Bergstra and Bengio, Random Search for Hyper-Parameter Optimization, 2012";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public boolean independent() {
    return true;
  }

  @Override
  public Class<Options.None> options() {
    return Options.None.class;
  }

  @Override
  public Sampler create(Options.None options, StudySpec spec) {
    return RandomProvider::suggest;
  }

  private static Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    return Optional.of(new Suggestion(view.spec().space().sample(random), "random"));
  }
}
