package dev.cairn.schedulers.halving;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;
import java.util.Arrays;
import java.util.Comparator;

/** Rungs at which a model says who goes on; see {@link FreezeThaw}. */
public final class FreezeThawProvider implements SchedulerProvider<FreezeThawProvider.Options> {
  /** Where trials pause, and how many go on. */
  public record Options(
      @Option("each rung has so many times the fidelity of the one below") double step,
      @Option("of so many trials that came to a rung, one goes on") double share,
      @Option("the fidelity of the first rung; 0: the fidelity's low") double grace) {

    public Options() {
      this(2, 1.5, 0);
    }

    public Options {
      require(
          step >= 1.2 && step <= 100,
          "scheduler.step",
          "The step is %s; expected 1.2 to 100, such as 2.",
          step);
      require(
          share >= 1.1 && share <= 100,
          "scheduler.share",
          "The share is %s; expected 1.1 to 100, such as 1.5.",
          share);
      Checks.grace(grace);
    }
  }

  @Override
  public String id() {
    return "freeze-thaw";
  }

  @Override
  public String summary() {
    return "Pauses trials at rungs and has the sampler's model choose which of them go on.";
  }

  @Override
  public String paper() {
    return "Swersky, Snoek, Adams, Freeze-Thaw Bayesian Optimization, 2014";
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
    double grace = Checks.grace(options.grace(), fidelity);
    double[] levels = Levels.of(fidelity, grace, options.step());
    Comparator<Entry> order =
        spec.goals().size() == 1
            ? Order.BY_NUMBER
            : Comparator.comparingDouble(Entry::violation)
                .thenComparing(Comparator.comparingInt(Entry::trial).reversed());
    Halt[] rungs = new Halt[levels.length];
    Arrays.setAll(rungs, i -> new Halt(options.share(), order));
    return new FreezeThaw(levels, rungs, fidelity.high());
  }
}
