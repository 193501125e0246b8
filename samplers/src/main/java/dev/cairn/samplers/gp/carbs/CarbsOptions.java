package dev.cairn.samplers.gp.carbs;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.value.Option;

/** The options of {@code carbs}. */
public record CarbsOptions(
    @Option("trials before the first model, drawn around the defaults") int startup,
    @Option("standard deviation of a step: in decades of log and logit scales, else in ranges")
        double radius,
    @Option("points drawn around the front for each column") int candidates,
    @Option("how much better than the front a point should be, in deviations of the values")
        double bias,
    @Option(
            "a trial of the front is run again after so many trials, if duplicates are allowed;"
                + " 0 for never")
        int resample,
    @Option("the part of the trials, cheapest first, of which only the best is in the front")
        double cheap,
    @Option("the largest expected cost of a suggestion; 0 for any") double dearest,
    @Option("how values are transformed before a model is fitted") Warp warp,
    @Option("the most trials that a model holds") int limit) {

  // Fetterman et al. 2023, and the defaults of their implementation; except for its bias of 1,
  // which
  // is in deviations of values bent to a normal law. Here none is bent, and improvement is plain.
  public CarbsOptions() {
    this(4, 0.3, 100, 0, 5, 0.2, 0, Warp.NONE, 1000);
  }

  public CarbsOptions {
    require(startup >= 2, "startup", "The startup (%s) must be at least 2 trials.", startup);
    require(radius > 0, "radius", "The radius (%s) must be positive.", radius);
    require(candidates >= 1, "candidates", "The candidates (%s) must be at least 1.", candidates);
    require(bias >= 0, "bias", "The bias (%s) must not be negative.", bias);
    require(resample >= 0, "resample", "The resample (%s) must not be negative.", resample);
    require(cheap >= 0 && cheap < 1, "cheap", "The cheap part (%s) must be in [0, 1).", cheap);
    require(dearest >= 0, "dearest", "The dearest (%s) must not be negative.", dearest);
    require(limit >= 50, "limit", "The limit (%s) must be at least 50 trials.", limit);
  }
}
