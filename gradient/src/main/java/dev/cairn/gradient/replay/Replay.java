package dev.cairn.gradient.replay;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Descent;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.value.Nearest;
import dev.cairn.value.Option;
import java.nio.file.Path;

/**
 * Trains fresh weights while hyperparameters go where they went in another training, after as many
 * steps of weights. Where the configuration has them counts for nothing.
 */
public record Replay(Schedule schedule) implements Method {
  private static final String PATH = "objective.gradient";
  private static final String TRIALS = PATH + ".method.trials";

  /** Which trial is replayed. */
  public record Options(
      @Option("the file to which cairn trials STUDY --json was written") String trials,
      @Option("the number of the trial that is replayed") int trial) {
    public Options() {
      this("trials.jsonl", 0);
    }

    public Options {
      require(!trials.isBlank(), "trials", "No file is named; expected trials: FILE.");
      require(trial >= 0, "trial", "The trial is %s; expected 0 or more.", trial);
    }
  }

  /**
   * Reads the schedule; what is wrong with the file is an error.
   *
   * @param directory where relative names start
   */
  public static Replay open(Options options, Path directory) {
    return new Replay(
        Trials.schedule(TRIALS, directory.resolve(options.trials()).normalize(), options.trial()));
  }

  @Override
  public void check(Start start) {
    require(
        start.spread() == Spread.NETWORK,
        PATH + ".spread",
        "A schedule has one value of each hyperparameter for the whole network; expected spread:"
            + " network.");
    for (Dial dial : start.dials()) {
      require(
          schedule.names().contains(dial.name()),
          "parameters." + dial.name(),
          "The schedule has no '%s'.%s%nMaybe name those that it has: tune: %s",
          dial.name(),
          Nearest.hint(dial.name(), schedule.names()),
          schedule.names());
    }
  }

  @Override
  public Training start(Start start) {
    Tensors weights = start.problem().weights(start.draws()).leaves();
    return new Steps(
        schedule,
        start,
        Hyperparameters.of(start.configuration(), start.dials(), start.spread(), weights),
        weights,
        start.optimizer().start(weights));
  }

  private record Steps(
      Schedule schedule,
      Start start,
      Hyperparameters settings,
      Tensors weights,
      Optimizer.State down)
      implements Training {
    @Override
    public void step() {
      Descent.step(start, weights, hyperparameters(), down, 1);
    }

    @Override
    public Hyperparameters hyperparameters() {
      double steps = (double) start.meter().steps();
      return settings.at(
          settings.mapCoordinates((dial, at) -> Torch.of(schedule.coordinate(dial, steps))));
    }

    @Override
    public Tensors state() {
      return weights.and(down.tensors());
    }
  }
}
