package dev.cairn.schedulers.stopping;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/**
 * The median stopping rule with another part than half; see {@link Quantile}. Compares with values
 * at a point, not with averages up to it, as Optuna's pruner does, whose defaults it has.
 */
public final class PercentileProvider implements SchedulerProvider<PercentileProvider.Options> {
  /** Which part goes on, and when the rule applies. */
  public record Options(
      @Option("the part of the trials, in percent, that a trial's best value must be among")
          double percentile,
      @Option("how many complete trials a trial is compared with at least") int startup,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("a trial is looked at once in each such part of the fidelity; 0: the fidelity's low")
          double interval,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this(25, 5, 0, 0, Algorithm.of("none"));
    }

    public Options {
      require(
          percentile > 0 && percentile < 100,
          "scheduler.percentile",
          "The percentile is %s; expected more than 0 and less than 100, such as 25.",
          percentile);
      Checks.startup(startup);
      Checks.warmup(warmup);
      Checks.interval(interval);
    }
  }

  @Override
  public String id() {
    return "percentile";
  }

  @Override
  public String summary() {
    return "Stops a trial whose best value is not among the best quarter of the others at that point.";
  }

  @Override
  public String paper() {
    return "Akiba, Sano, Yanase, Ohta, Koyama, Optuna: A Next-generation Hyperparameter Optimization"
        + " Framework, 2019";
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
    double share = options.percentile() / 100;
    Rule rule =
        new Quantile(
            spec.goals().size(), Quantile.Reached.VALUE, share, options.startup(), intervals);
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
