package dev.cairn.benchmarks.fakes;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;
import java.util.Optional;

/** Draws at random, and stops after a number of trials if told so. */
public final class Lottery implements SamplerProvider<Lottery.Options> {
  /** How many trials there are, 0 for no end. */
  public record Options(@Option("the number of trials") int tickets) {
    public Options() {
      this(0);
    }
  }

  @Override
  public String id() {
    return "lottery";
  }

  @Override
  public String summary() {
    return "draws at random";
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
  public Class<Options> options() {
    return Options.class;
  }

  @Override
  public Sampler create(Options options, StudySpec spec) {
    return (view, random) ->
        options.tickets > 0 && view.asked() >= options.tickets
            ? Optional.empty()
            : Optional.of(
                new Suggestion(
                    spec.space().decode(random.doubles(spec.space().size()).toArray()), ""));
  }
}
