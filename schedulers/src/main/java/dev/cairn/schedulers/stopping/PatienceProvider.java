package dev.cairn.schedulers.stopping;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Stopping when nothing improves; see {@link Patience}. */
public final class PatienceProvider implements SchedulerProvider<PatienceProvider.Options> {
  /** How long the rule waits, and for how much. */
  public record Options(
      @Option("how many reports in a row may bring no improvement") int patience,
      @Option("a smaller gain over the best so far is no improvement") double delta,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this(3, 0, 0, Algorithm.of("none"));
    }

    public Options {
      Checks.patience(patience);
      require(
          delta >= 0 && Double.isFinite(delta),
          "scheduler.delta",
          "The delta is %s; expected 0 or more.",
          delta);
      Checks.warmup(warmup);
    }
  }

  @Override
  public String id() {
    return "patience";
  }

  @Override
  public String summary() {
    return "Stops a trial that has not improved for some reports.";
  }

  @Override
  public String paper() {
    return "Prechelt, Early Stopping - But When?, 1998";
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
    Rule rule = new Patience(options.patience(), options.delta());
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
