package dev.cairn.samplers.gp;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code gp}. */
public record GpOptions(
    @Option("trials before the first model: the defaults or centre, then spread ones") int startup,
    @Option("how values are transformed before a model is fitted") Warping warp,
    @Option("from how many trials on inputs are warped, so that functions are even in them")
        int inputWarping,
    @Option("whether the noise of objectives and constraints varies over the space")
        NoiseRule noise,
    @Option("points among which the search for the best suggestion starts") int candidates,
    @Option("of these, how many are improved by gradients and exchanges") int starts,
    @Option("how many draws stand for the unknown values of running trials") int fantasies,
    @Option("the most trials that a model holds") int limit,
    @Option("how much the expected cost of a trial counts") CostRule cost,
    @Option("what twice the cost is worth, in the units of the objective; 0 for nothing")
        double costWeight,
    @Option("for how many trials priors count as much as what was observed") double priorTrials) {

  public GpOptions() {
    this(5, Warping.AUTO, 20, NoiseRule.EVEN, 512, 4, 8, 1000, CostRule.IGNORED, 0, 10);
  }

  public GpOptions {
    require(startup >= 2, "startup", "The startup (%s) must be at least 2 trials.", startup);
    require(
        inputWarping >= 2,
        "input_warping",
        "The input_warping (%s) must be at least 2 trials.",
        inputWarping);
    require(candidates >= 8, "candidates", "The candidates (%s) must be at least 8.", candidates);
    require(starts >= 1, "starts", "The starts (%s) must be at least 1.", starts);
    require(fantasies >= 1, "fantasies", "The fantasies (%s) must be at least 1.", fantasies);
    require(
        costWeight >= 0 && costWeight < Double.POSITIVE_INFINITY,
        "cost_weight",
        "The cost_weight (%s) must be 0 or more.",
        costWeight);
    require(
        priorTrials >= 0 && priorTrials < Double.POSITIVE_INFINITY,
        "prior_trials",
        "The prior_trials (%s) must be 0 or more.",
        priorTrials);
    require(limit >= 50, "limit", "The limit (%s) must be at least 50 trials.", limit);
  }
}
