package dev.cairn.samplers.cma;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code cma-es}. */
public record CmaEsOptions(
    @Option("trials before the first distribution: the defaults or centre, then random ones")
        int startup,
    @Option("the first standard deviation, as a part of the range") double sigma,
    @Option("trials a generation; 0: 4 + 3 ln(columns)") int population,
    @Option("what happens when a run has converged") Restarting restarts,
    @Option("learn variances only, no correlations: for many columns") boolean separable,
    @Option("adapt the learning rates: for noisy and multimodal objectives, not separable")
        boolean adaptRates,
    @Option("the share of the earlier trials around which the first distribution is laid")
        double warmShare,
    @Option("the least standard deviation around each of them; of n it is sigma over sqrt(n)")
        double warmSpread,
    @Option("how far the probabilities of categories move at first, in their own metric")
        double categoryStep) {

  public CmaEsOptions() {
    this(10, 0.25, 0, Restarting.IPOP, false, false, 0.1, 0.1, 1);
  }

  public CmaEsOptions {
    require(startup >= 0, "startup", "The startup (%s) must be 0 or more trials.", startup);
    require(
        population == 0 || population >= 4,
        "population",
        "The population (%s) must be at least 4, or 0 for the default.",
        population);
    require(
        !(separable && adaptRates),
        "adapt_rates",
        "The options separable and adapt_rates are both on; choose one.");
    share("sigma", sigma);
    share("warm_share", warmShare);
    share("warm_spread", warmSpread);
    share("category_step", categoryStep);
  }

  private static void share(String name, double value) {
    require(
        value > 0 && value <= 1, name, "The option %s (%s) must be above 0, up to 1.", name, value);
  }
}
