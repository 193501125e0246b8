package dev.cairn.schedulers.stopping;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Nearest;
import dev.cairn.value.Option;

/** Stopping where a constraint is not kept; see {@link Constraint}. */
public final class ConstraintProvider implements SchedulerProvider<ConstraintProvider.Options> {
  /** Which violations are too much. */
  public record Options(
      @Option("the constraint that is watched; empty: each of them") String metric,
      @Option("how much above 0 is still let pass") double tolerance,
      @Option("how many reports in a row must be above it") int patience,
      @Option(
              "the fidelity from which on no constraint falls any more, so that one report is enough; 0: none is known")
          double monotone,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this("", 0, 3, 0, 0, Algorithm.of("none"));
    }

    public Options {
      require(
          tolerance >= 0 && Double.isFinite(tolerance),
          "scheduler.tolerance",
          "The tolerance is %s; expected 0 or more.",
          tolerance);
      Checks.patience(patience);
      require(
          monotone >= 0,
          "scheduler.monotone",
          "The monotone is %s; expected 0, for none, or a fidelity.",
          monotone);
      Checks.warmup(warmup);
    }
  }

  @Override
  public String id() {
    return "constraint";
  }

  @Override
  public String summary() {
    return "Stops a trial that violates a constraint for some reports.";
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
    require(
        options.metric().isEmpty() || spec.constraints().contains(options.metric()),
        "scheduler.metric",
        "There is no constraint '%s'.%s",
        options.metric(),
        Nearest.hint(options.metric(), spec.constraints()));
    double settled = options.monotone() == 0 ? Double.POSITIVE_INFINITY : options.monotone();
    Rule rule =
        new Constraint(
            spec.constraints().indexOf(options.metric()),
            options.tolerance(),
            options.patience(),
            settled);
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
