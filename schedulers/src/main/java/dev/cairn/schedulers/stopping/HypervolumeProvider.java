package dev.cairn.schedulers.stopping;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Stopping by what a trial can still add to the frontier; see {@link Endings}. */
public final class HypervolumeProvider implements SchedulerProvider<HypervolumeProvider.Options> {
  /** When a trial counts as hopeless. */
  public record Options(
      @Option("a trial stops when its end adds to the frontier with a smaller probability")
          double chance,
      @Option("how many complete trials a trial is compared with at least") int startup,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("a trial is looked at once in each such part of the fidelity; 0: the fidelity's low")
          double interval,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this(0.05, 10, 0, 0, Algorithm.of("none"));
    }

    public Options {
      Checks.chance(chance);
      Checks.startup(startup);
      Checks.warmup(warmup);
      Checks.interval(interval);
    }
  }

  @Override
  public String id() {
    return "hypervolume";
  }

  @Override
  public String summary() {
    return "Stops a trial that, going on as others did, adds no hypervolume to the frontier.";
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
    Intervals intervals = Intervals.of(options.interval(), spec);
    Rule rule = new Endings(options.chance(), options.startup(), intervals);
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
