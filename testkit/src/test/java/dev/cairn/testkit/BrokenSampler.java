package dev.cairn.testkit;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Options;
import java.util.Arrays;
import java.util.Optional;

/** Samplers that each break one rule, to see that the contract notices. */
abstract class BrokenSampler implements SamplerProvider<Options.None> {
  private final String id;

  BrokenSampler(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String summary() {
    return "breaks a rule";
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

  static Optional<Suggestion> at(SearchSpace space, double coordinate) {
    double[] unit = new double[space.size()];
    Arrays.fill(unit, coordinate);
    return Optional.of(new Suggestion(space.decode(unit), "broken"));
  }

  /** Counts its calls. */
  public static final class Counting extends BrokenSampler {
    public Counting() {
      super("broken-counting");
    }

    @Override
    public Sampler create(Options.None options, StudySpec spec) {
      int[] calls = {0};
      return (view, random) -> at(spec.space(), ++calls[0] * 0.618 % 1);
    }
  }

  /** Decides by when trials began. */
  public static final class Timely extends BrokenSampler {
    public Timely() {
      super("broken-timely");
    }

    @Override
    public Sampler create(Options.None options, StudySpec spec) {
      return (view, random) -> at(spec.space(), began(view) * 0.618 % 1);
    }

    private static long began(StudyView view) {
      return view.finished().stream().mapToLong(Trial::started).max().orElse(0);
    }
  }

  /** Writes into the rows it is shown. */
  public static final class Scribbling extends BrokenSampler {
    public Scribbling() {
      super("broken-scribbling");
    }

    @Override
    public Sampler create(Options.None options, StudySpec spec) {
      return (view, random) -> {
        view.finished().forEach(trial -> trial.unit()[0] = 0.123);
        return at(spec.space(), 0.5);
      };
    }
  }

  /** Fills every column, active or not. */
  public static final class Flat extends BrokenSampler {
    public Flat() {
      super("broken-flat");
    }

    @Override
    public Sampler create(Options.None options, StudySpec spec) {
      return (view, random) ->
          Optional.of(
              new Suggestion(
                  spec.space().columns().stream().mapToDouble(c -> c.domain().low()).toArray(),
                  "all lows"));
    }
  }
}
