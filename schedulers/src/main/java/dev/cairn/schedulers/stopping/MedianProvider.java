package dev.cairn.schedulers.stopping;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** The median stopping rule; see {@link Quantile}. */
public final class MedianProvider implements SchedulerProvider<MedianProvider.Options> {
  /** When the rule applies. */
  public record Options(
      @Option("how many complete trials a trial is compared with at least") int startup,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("a trial is looked at once in each such part of the fidelity; 0: the fidelity's low")
          double interval,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this(5, 0, 0, Algorithm.of("none"));
    }

    public Options {
      Checks.startup(startup);
      Checks.warmup(warmup);
      Checks.interval(interval);
    }
  }

  @Override
  public String id() {
    return "median";
  }

  @Override
  public String summary() {
    return "Stops a trial whose best value is worse than the median of the others at that point.";
  }

  @Override
  public String paper() {
    return "Golovin, Solnik, Moitra, Kochanski, Karro, Sculley, Google Vizier: A Service for"
        + " Black-Box Optimization, 2017";
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
    Rule rule =
        new Quantile(
            spec.goals().size(), Quantile.Reached.AVERAGE, 0.5, options.startup(), intervals);
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
