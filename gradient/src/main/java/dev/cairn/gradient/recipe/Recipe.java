package dev.cairn.gradient.recipe;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Sgd;
import dev.cairn.value.Option;

/**
 * Gradient descent whose learning rate, momentum and weight decay are found within the one training
 * (Smith 2018): a {@link RangeTest} tells the greatest rate, {@link Probes} the weight decay, and
 * what is left of the budget is one {@link Cycle}. Other hyperparameters stay as they are.
 */
public record Recipe(Options options) implements Method {
  /** How long the parts are. */
  public record Options(
      @Option("steps of the range test") int range,
      @Option("the first learning rate of the range test") double from,
      @Option("the last learning rate of the range test") double to,
      @Option("steps of each short run with a weight decay") int probe,
      @Option("weight decays that are tried after the first four") int bisections,
      @Option("the part of the greatest rate that the cycle begins with") double part,
      @Option("the share of the cycle in which the rate falls to nearly nothing") double annealing,
      @Option("the momentum at the greatest rate, and in the range test") double low,
      @Option("the momentum at the least rate") double high) {
    public Options() {
      this(200, 1e-4, 10, 100, 2, 0.1, 0.15, 0.85, 0.95);
    }

    public Options {
      require(range >= 20, "range", "The range test has %s steps; expected 20 or more.", range);
      require(
          from > 0 && from < to,
          "from",
          "The rates are %s to %s; expected 0 < from < to.",
          from,
          to);
      require(probe >= 10, "probe", "A probe has %s steps; expected 10 or more.", probe);
      require(bisections >= 0, "bisections", "bisections is %s; expected 0 or more.", bisections);
      require(part > 0 && part < 1, "part", "The part is %s; expected a number in (0, 1).", part);
      require(
          annealing > 0 && annealing < 1,
          "annealing",
          "The annealing is %s; expected a number in (0, 1), such as 0.15.",
          annealing);
      require(
          low >= 0 && low <= high && high < 1,
          "low",
          "The momentum is %s to %s; expected 0 <= low <= high < 1.",
          low,
          high);
    }

    /** Gradients before the cycle, at most. */
    int before() {
      return range + probe * Probes.count(bisections);
    }

    Cycle cycle(int steps, double greatest, double decay) {
      return new Cycle(steps, greatest, part, annealing, low, high, decay);
    }
  }

  @Override
  public void check(Start start) {
    require(
        start.optimizer() instanceof Sgd,
        "objective.gradient.optimizer",
        "The method recipe finds the rate and momentum of gradient descent.%nMaybe write:"
            + " optimizer: sgd.");
    int least = 2 * options.before();
    require(
        start.horizon() >= least,
        "objective.gradient.gradients",
        "A training has %s gradients; the recipe takes up to %s before its cycle, so expected %s or"
            + " more.%nMaybe make its parts shorter: method: {id: recipe, range: ..., probe: ...}.",
        start.horizon(),
        options.before(),
        least);
  }

  @Override
  public boolean moves() {
    return false;
  }

  @Override
  public Training start(Start start) {
    return new Course(options, start);
  }
}
