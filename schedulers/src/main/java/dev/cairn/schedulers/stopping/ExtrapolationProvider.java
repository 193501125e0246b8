package dev.cairn.schedulers.stopping;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Stopping by learning curves that are fitted; see {@link Extrapolation}. */
public final class ExtrapolationProvider
    implements SchedulerProvider<ExtrapolationProvider.Options> {
  /** When a trial counts as hopeless. */
  public record Options(
      @Option("a trial stops when its end beats the best with a smaller probability") double chance,
      @Option("how many reports a curve must have") int points,
      @Option("the fidelity before which no trial is stopped") double warmup,
      @Option("the scheduler that the rule is laid upon: trials stop when either says so")
          Algorithm within) {

    public Options() {
      this(0.05, 4, 0, Algorithm.of("none"));
    }

    public Options {
      Checks.chance(chance);
      require(points >= 2, "scheduler.points", "The points are %s; expected 2 or more.", points);
      Checks.warmup(warmup);
    }
  }

  @Override
  public String id() {
    return "extrapolation";
  }

  @Override
  public String summary() {
    return "Stops a trial whose curve, drawn on to the end, will hardly beat the best.";
  }

  @Override
  public String paper() {
    return "Domhan, Springenberg, Hutter, Speeding up Automatic Hyperparameter Optimization of Deep"
        + " Neural Networks by Extrapolation of Learning Curves, 2015";
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
    Rule rule = new Extrapolation(spec, options.chance(), options.points());
    return Stopping.of(rule, options.warmup(), options.within(), spec);
  }
}
