package dev.cairn.schedulers.stopping;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Bounds that no trial may pass; see {@link Threshold}. */
public final class ThresholdProvider implements SchedulerProvider<ThresholdProvider.Options> {
  /** The bounds. */
  public record Options(
      @Option("a trial with a larger value stops") double above,
      @Option("a trial with a smaller value stops") double below,
      @Option(
              "the objective, constraint or other reported value that is bounded; empty: the first objective")
          String metric,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, "", 0, Algorithm.of("none"));
    }

    public Options {
      require(
          above >= below,
          "scheduler.above",
          "The bounds are above %s and below %s, which stops every trial; expected above >= below.",
          above,
          below);
      Checks.warmup(warmup);
    }
  }

  @Override
  public String id() {
    return "threshold";
  }

  @Override
  public String summary() {
    return "Stops a trial whose value is above or below a bound.";
  }

  @Override
  public String paper() {
    return "";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(Integer.MAX_VALUE, true, true);
  }

  @Override
  public Class<Options> options() {
    return Options.class;
  }

  @Override
  public Schedule create(Options options, StudySpec spec) {
    String name = options.metric().isEmpty() ? spec.goals().get(0).name() : options.metric();
    Rule rule = new Threshold(Quantity.of(name, spec), options.below(), options.above());
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
