package dev.cairn.samplers.gp.turbo;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.value.Option;

/** The options of {@code turbo}; sides are parts of the unit cube's. */
public record TurboOptions(
    @Option("trials before the first model of a region: spread ones") int startup,
    @Option("side of the box that a region starts with") double initial,
    @Option("side below which a region is given up for another") double smallest,
    @Option("the largest side") double largest,
    @Option("successes in a row after which the side doubles") int successes,
    @Option("failures in a row after which it halves; 0 for the number of columns, from 4 to 10")
        int failures,
    @Option("columns that a candidate changes on average, where there are more") int changes,
    @Option("how a suggestion is chosen in the box") Choice choice,
    @Option("how values are transformed before a model is fitted") Warp warp,
    @Option("points drawn in the box") int candidates,
    @Option("of these, how many are improved by gradients and exchanges") int starts,
    @Option("how many draws stand for the unknown values of running trials") int fantasies,
    @Option("the most trials that a local model holds") int limit) {

  private static final int MOST = 10;

  /** How a suggestion is chosen among the points of the box. */
  public enum Choice {
    /** The largest expected improvement. */
    IMPROVEMENT,
    /** The best of one draw from the model (Thompson sampling), as published. */
    THOMPSON
  }

  // Sides and tolerances: Eriksson et al. 2019, supplement, and the authors' implementation.
  public TurboOptions() {
    this(5, 0.8, 0.0078125, 1.6, 3, 0, 20, Choice.IMPROVEMENT, Warp.ANCHORED, 500, 3, 4, 150);
  }

  public TurboOptions {
    require(startup >= 2, "startup", "The startup (%s) must be at least 2 trials.", startup);
    require(
        0 < smallest && smallest < initial && initial <= largest,
        "initial",
        "The sides (smallest %s, initial %s, largest %s) must be positive and in this order.",
        smallest,
        initial,
        largest);
    require(successes >= 1, "successes", "The successes (%s) must be at least 1.", successes);
    require(failures >= 0, "failures", "The failures (%s) must not be negative.", failures);
    require(changes >= 1, "changes", "The changes (%s) must be at least 1.", changes);
    require(candidates >= 8, "candidates", "The candidates (%s) must be at least 8.", candidates);
    require(starts >= 1, "starts", "The starts (%s) must be at least 1.", starts);
    require(fantasies >= 1, "fantasies", "The fantasies (%s) must be at least 1.", fantasies);
    require(limit >= 20, "limit", "The limit (%s) must be at least 20 trials.", limit);
  }

  /**
   * Failures in a row before the side halves: max(4, d) with one trial a batch, as published, but
   * at most 10, so that a few hundred trials are enough for many columns.
   */
  int tolerance(int columns) {
    return failures > 0 ? failures : Math.max(4, Math.min(columns, MOST));
  }
}
