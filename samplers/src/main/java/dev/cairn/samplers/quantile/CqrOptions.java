package dev.cairn.samplers.quantile;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.boosting.ConformalQuantiles;
import dev.cairn.math.boosting.QuantileTrees;
import dev.cairn.value.Option;

/**
 * The options of {@code cqr}. The defaults are those of Syne Tune, the released code of Salinas et
 * al. 2023, and of scikit-learn's gradient boosting, which it uses; but there all points are random
 * ({@code nearby} 0).
 */
public record CqrOptions(
    @Option("trials before the first model: the defaults or centre, then random ones") int startup,
    @Option("how many quantiles, an odd number") int quantiles,
    @Option("the share of the trials that only calibrates") double calibration,
    @Option("with so many trials or fewer none is left out to calibrate") int calibrationStart,
    @Option("points of which one is chosen") int candidates,
    @Option("the share of them near one of the best trials; the others are random") double nearby,
    @Option("trees a quantile") int rounds,
    @Option("the learning rate of boosting") double rate,
    @Option("the most splits above a leaf") int depth,
    @Option("the fewest trials in a leaf") int minLeaf) {

  public CqrOptions() {
    this(5, 5, 0.1, 32, 2000, 0.5, 100, 0.1, 3, 1);
  }

  public CqrOptions {
    require(startup >= 2, "startup", "The startup (%s) must be at least 2 trials.", startup);
    require(
        quantiles >= 1 && quantiles % 2 == 1,
        "quantiles",
        "The quantiles (%s) must be an odd number.",
        quantiles);
    require(
        calibration > 0 && calibration < 1,
        "calibration",
        "The calibration (%s) must be in (0, 1).",
        calibration);
    positive("calibration_start", calibrationStart);
    positive("candidates", candidates);
    require(nearby >= 0 && nearby <= 1, "nearby", "The nearby (%s) must be in [0, 1].", nearby);
    positive("rounds", rounds);
    require(rate > 0 && rate <= 1, "rate", "The rate (%s) must be in (0, 1].", rate);
    positive("depth", depth);
    positive("min_leaf", minLeaf);
  }

  private static void positive(String name, int value) {
    require(value >= 1, name, "The option %s (%s) must be at least 1.", name, value);
  }

  ConformalQuantiles.Options model() {
    QuantileTrees.Options trees = new QuantileTrees.Options(rounds, rate, depth, minLeaf);
    return new ConformalQuantiles.Options(quantiles, calibration, calibrationStart, trees);
  }
}
