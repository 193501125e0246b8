package dev.cairn.testkit;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Options;
import java.util.Optional;

/** A sampler for tests of other things: a random row. */
public final class DiceProvider implements SamplerProvider<Options.None> {
  public static final String ID = "testkit-dice";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A random row, for tests.";
  }

  @Override
  public String paper() {
    return "";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<Options.None> options() {
    return Options.None.class;
  }

  @Override
  public Sampler create(Options.None options, StudySpec spec) {
    int columns = spec.space().size();
    return (view, random) -> {
      double[] unit = random.doubles(columns).toArray();
      return Optional.of(new Suggestion(spec.space().decode(unit), "dice"));
    };
  }
}
