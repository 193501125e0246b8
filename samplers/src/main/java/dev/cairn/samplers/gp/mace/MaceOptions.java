package dev.cairn.samplers.gp.mace;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.value.Option;

/** The options of {@code mace}. */
public record MaceOptions(
    @Option("trials before the first model: the defaults or centre, then spread ones") int startup,
    @Option("how values are transformed before a model is fitted") Warp warp,
    @Option("points among which the search for the best suggestion starts") int candidates,
    @Option("of these, how many are improved by gradients and exchanges") int starts,
    @Option("how many draws stand for the unknown values of running trials") int fantasies,
    @Option("the most trials that a model holds") int limit) {

  public MaceOptions() {
    this(5, Warp.ANCHORED, 512, 4, 8, 1000);
  }

  public MaceOptions {
    require(startup >= 2, "startup", "The startup (%s) must be at least 2 trials.", startup);
    require(candidates >= 8, "candidates", "The candidates (%s) must be at least 8.", candidates);
    require(starts >= 1, "starts", "The starts (%s) must be at least 1.", starts);
    require(fantasies >= 1, "fantasies", "The fantasies (%s) must be at least 1.", fantasies);
    require(limit >= 50, "limit", "The limit (%s) must be at least 50 trials.", limit);
  }
}
