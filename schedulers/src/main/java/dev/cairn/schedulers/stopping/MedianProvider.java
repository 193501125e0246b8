package dev.cairn.schedulers.stopping;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** The median stopping rule; see {@link Median}. */
public final class MedianProvider implements SchedulerProvider<MedianProvider.Options> {
  /** When the rule applies. */
  public record Options(
      @Option("how many complete trials a trial is compared with at least") int startup,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("a trial is looked at once in each such part of the fidelity; 0: the fidelity's low")
          double interval) {

    public Options() {
      this(5, 0, 0);
    }

    public Options {
      require(
          startup >= 1,
          "scheduler.startup",
          "The startup is %s trials; expected 1 or more.",
          startup);
      require(warmup >= 0, "scheduler.warmup", "The warmup is %s; expected 0 or more.", warmup);
      require(
          interval >= 0 && Double.isFinite(interval),
          "scheduler.interval",
          "The interval is %s; expected 0, for the fidelity's low, or more.",
          interval);
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
    Fidelity fidelity = spec.fidelity().orElseThrow();
    double interval = options.interval() == 0 ? fidelity.low() : options.interval();
    return new Median(
        spec.goals().size(), fidelity.high(), options.startup(), options.warmup(), interval);
  }
}
