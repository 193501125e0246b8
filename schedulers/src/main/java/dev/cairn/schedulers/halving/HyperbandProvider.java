package dev.cairn.schedulers.halving;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/**
 * Brackets of successive halving, from many short trials to few long ones; see {@link Hyperband}.
 */
public final class HyperbandProvider implements SchedulerProvider<HyperbandProvider.Options> {
  private static final String EVOLVES = "dehb";

  /** How many go on, from where, and what a raised fidelity leaves as it was. */
  public record Options(
      @Option("one in eta trials of a rung goes on, and gets eta times as much") double eta,
      @Option("the least fidelity of a trial; 0: the fidelity's low") double grace,
      @Option(
              "when the fidelity's high is raised, efficient: who went on goes on again; discarding:"
                  + " only the best do; preserving: of all that ever came so far the best do")
          Deepening deepening,
      @Option(
              "what fills the rungs above a bracket's first, promote: the best of the rung below;"
                  + " launch: new trials, from the second round on, by the sampler dehb")
          Rungs rungs) {

    public Options() {
      this(3, 0, Deepening.EFFICIENT, Rungs.PROMOTE); // eta: Li et al. 2018, section 3.6
    }

    public Options {
      Checks.eta(eta);
      Checks.grace(grace);
    }
  }

  @Override
  public String id() {
    return "hyperband";
  }

  @Override
  public String summary() {
    return "Runs brackets of successive halving, from many short trials to few long ones.";
  }

  @Override
  public String paper() {
    return "Li, Jamieson, DeSalvo, Rostamizadeh and Talwalkar, Hyperband: A Novel Bandit-Based"
        + " Approach to Hyperparameter Optimization, 2018";
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
    String sampler = spec.sampler().id();
    require(
        options.rungs() == Rungs.PROMOTE || sampler.equals(EVOLVES),
        "scheduler.rungs",
        "The rungs are filled with new trials (launch), which only the sampler %s makes of those below;"
            + " the sampler is %s.%nMaybe use sampler: %s, or rungs: promote.",
        EVOLVES,
        sampler,
        EVOLVES);
    return new Hyperband(
        fidelity ->
            Design.hyperband(fidelity, Checks.grace(options.grace(), fidelity), options.eta()),
        options.deepening(),
        options.rungs(),
        spec.fidelity().orElseThrow());
  }
}
