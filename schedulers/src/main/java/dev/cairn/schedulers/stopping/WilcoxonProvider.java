package dev.cairn.schedulers.stopping;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** A signed-rank test over folds or instances; see {@link SignedRank}. */
public final class WilcoxonProvider implements SchedulerProvider<WilcoxonProvider.Options> {
  /** When a trial counts as worse. */
  public record Options(
      @Option(
              "a trial stops when its values would be so much worse by chance with a smaller probability")
          double chance,
      @Option("on how many instances both must have been evaluated at least") int startup,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this(0.1, 2, 0, Algorithm.of("none"));
    }

    public Options {
      Checks.chance(chance);
      Checks.startup(startup);
      Checks.warmup(warmup);
    }
  }

  @Override
  public String id() {
    return "wilcoxon";
  }

  @Override
  public String summary() {
    return "Stops a trial that a signed-rank test over folds or instances finds worse than the best.";
  }

  @Override
  public String paper() {
    return "Wilcoxon, Individual comparisons by ranking methods, 1945";
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
    Rule rule = new SignedRank(options.chance(), options.startup());
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
