package dev.cairn.samplers.tpe;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code tpe}: the components studied by Watanabe (Tree-Structured Parzen Estimator:
 * Understanding Its Algorithm Components, 2023) and those the ablation of this project added. The
 * defaults are those of that ablation.
 */
public record TpeOptions(
    @Option("trials before the first density: the defaults or centre, then random ones")
        int startup,
    @Option("which columns share one density") Structure structure,
    @Option("how the number of better trials grows with the trials") Gamma gamma,
    @Option("the factor of that growth") double beta,
    @Option("the most better trials") int betterLimit,
    @Option("how much each better trial counts") Weighting weights,
    @Option("how much each worse trial counts") Weighting worseWeights,
    @Option("how many trials the prior counts for among the better; 0 for none") double priorWeight,
    @Option("how many trials the prior counts for among the worse") double worsePriorWeight,
    @Option("the rule for the width of kernels") Bandwidth bandwidth,
    @Option("spread: how many evenly spread trials are counted in") double spreadTrials,
    @Option("a factor on the width of kernels of better trials") double bandwidthFactor,
    @Option("a factor on the width of kernels of worse trials") double worseBandwidthFactor,
    @Option("the least width, as a share of the range") double minimumBandwidth,
    @Option("magic clipping: no width below (n + 1) to minus this, of the range; 0 for none")
        double clipExponent,
    @Option("how much of a category's mass its kernel gives to all alike; 0: shrinking with n")
        double categoryBandwidth,
    @Option("the most candidates, drawn from the density of the better trials") int candidates,
    @Option("random steps by which the best candidate is improved") int refinements,
    @Option("the most worse trials that become kernels; more are thinned evenly") int worseLimit,
    @Option("whether failed trials count as worse, so that failing regions are avoided")
        boolean avoidFailed) {

  public TpeOptions() {
    this(
        6,
        Structure.JOINT,
        Gamma.LINEAR,
        0.1,
        25,
        Weighting.LOG_RANK,
        Weighting.UNIFORM,
        1,
        2,
        Bandwidth.SPREAD,
        3,
        1.15,
        1.15,
        0,
        0,
        0,
        200,
        100,
        1000,
        false);
  }

  public TpeOptions {
    require(startup >= 2, "startup", "The startup (%s) must be at least 2 trials.", startup);
    positive("beta", beta);
    require(
        betterLimit >= 1, "better_limit", "The better_limit (%s) must be at least 1.", betterLimit);
    atLeastZero("prior_weight", priorWeight);
    positive("worse_prior_weight", worsePriorWeight);
    positive("spread_trials", spreadTrials);
    positive("bandwidth_factor", bandwidthFactor);
    positive("worse_bandwidth_factor", worseBandwidthFactor);
    share("minimum_bandwidth", minimumBandwidth);
    atLeastZero("clip_exponent", clipExponent);
    share("category_bandwidth", categoryBandwidth);
    require(candidates >= 1, "candidates", "The candidates (%s) must be at least 1.", candidates);
    atLeastZero("refinements", refinements);
    require(worseLimit >= 1, "worse_limit", "The worse_limit (%s) must be at least 1.", worseLimit);
  }

  private static void positive(String name, double value) {
    require(
        value > 0 && value < Double.POSITIVE_INFINITY,
        name,
        "The option %s (%s) must be a positive number.",
        name,
        value);
  }

  private static void atLeastZero(String name, double value) {
    require(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        name,
        "The option %s (%s) must be 0 or more.",
        name,
        value);
  }

  private static void share(String name, double value) {
    require(value >= 0 && value < 1, name, "The option %s (%s) must be in [0, 1).", name, value);
  }

  /** The number of better ones among some trials: at least 1, and at least 1 is left. */
  int better(int trials) {
    int count = (int) Math.ceil(beta * gamma.of(trials) - 1e-9);
    return Math.max(0, Math.min(trials - 1, Math.max(1, Math.min(betterLimit, count))));
  }
}
