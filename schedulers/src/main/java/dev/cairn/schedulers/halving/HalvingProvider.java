package dev.cairn.schedulers.halving;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;
import java.util.List;

/** Successive halving, one bracket after another; see {@link Hyperband}. */
public final class HalvingProvider implements SchedulerProvider<HalvingProvider.Options> {

  /** How many start, how many go on, and from where. */
  public record Options(
      @Option("one in eta trials of a rung goes on, and gets eta times as much") double eta,
      @Option("the fidelity of the first rung; 0: the fidelity's low") double grace,
      @Option("how many trials a bracket starts with; 0: so many that one runs in full") int trials,
      @Option(
              "when the fidelity's high is raised, efficient: who went on goes on again; discarding:"
                  + " only the best do; preserving: of all that ever came so far the best do")
          Deepening deepening) {

    public Options() {
      this(3, 0, 0, Deepening.EFFICIENT);
    }

    public Options {
      Checks.eta(eta);
      Checks.grace(grace);
      require(
          trials >= 0,
          "scheduler.trials",
          "The trials are %s; expected 0, for as many as leave one, or more.",
          trials);
    }
  }

  @Override
  public String id() {
    return "halving";
  }

  @Override
  public String summary() {
    return "Gives many trials little, waits for all, and gives the best third three times as much.";
  }

  @Override
  public String paper() {
    return "Jamieson and Talwalkar, Non-stochastic Best Arm Identification and Hyperparameter"
        + " Optimization, 2016";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(Integer.MAX_VALUE, true, true);
  }

  @Override
  public boolean deepens() {
    return true;
  }

  @Override
  public Class<Options> options() {
    return Options.class;
  }

  @Override
  public Schedule create(Options options, StudySpec spec) {
    return new Hyperband(
        fidelity -> {
          double grace = Checks.grace(options.grace(), fidelity);
          return List.of(Design.halving(fidelity, grace, options.eta(), options.trials()));
        },
        options.deepening(),
        Rungs.PROMOTE,
        spec.fidelity().orElseThrow());
  }
}
