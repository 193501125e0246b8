package dev.cairn.samplers.gp.config;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.value.Option;

/** The options of {@code config}. */
public record ConfigOptions(
    @Option("trials before the first model: the defaults or centre, then spread ones") int startup,
    @Option("how many deviations below what is expected a lower bound lies") double deviations,
    @Option("whether that many always, or a number that grows with the logarithm of the trials")
        Confidence confidence,
    @Option("how values are transformed before a model is fitted") Warp warp,
    @Option("points among which the search for the best suggestion starts") int candidates,
    @Option("of these, how many are improved by gradients and exchanges") int starts,
    @Option("how many draws stand for the unknown values of running trials") int fantasies,
    @Option("the most trials that a model holds") int limit) {

  /** Three deviations, as in the authors' code. */
  public ConfigOptions() {
    this(5, 3, Confidence.CONSTANT, Warp.ANCHORED, 512, 4, 8, 1000);
  }

  public ConfigOptions {
    require(startup >= 2, "startup", "The startup (%s) must be at least 2 trials.", startup);
    require(
        deviations > 0 && deviations < Double.POSITIVE_INFINITY,
        "deviations",
        "The deviations (%s) must be above 0.",
        deviations);
    require(candidates >= 8, "candidates", "The candidates (%s) must be at least 8.", candidates);
    require(starts >= 1, "starts", "The starts (%s) must be at least 1.", starts);
    require(fantasies >= 1, "fantasies", "The fantasies (%s) must be at least 1.", fantasies);
    require(limit >= 50, "limit", "The limit (%s) must be at least 50 trials.", limit);
  }
}
