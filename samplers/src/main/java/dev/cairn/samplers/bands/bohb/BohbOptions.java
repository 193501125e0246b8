package dev.cairn.samplers.bands.bohb;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code bohb}. The defaults are those of HpBandSter, the code of Falkner, Klein and
 * Hutter 2018.
 */
public record BohbOptions(
    @Option("the share of trials that are random") double randomShare,
    @Option("the share of a fidelity's trials that count as good") double good,
    @Option("how many good and how many bad trials are needed; 0: columns + 1") int points,
    @Option("draws from the density of the good, of which one is taken") int samples,
    @Option("how much wider than the density the kernels are that are drawn from")
        double bandwidthFactor,
    @Option("the least width of a kernel, as a share of the range") double minimumBandwidth) {

  public BohbOptions() {
    this(1.0 / 3, 0.15, 0, 64, 3, 1e-3);
  }

  public BohbOptions {
    share("random_share", randomShare);
    share("good", good);
    require(
        points == 0 || points >= 2, "points", "The points (%s) must be 0, or 2 or more.", points);
    require(samples >= 1, "samples", "The samples (%s) must be at least 1.", samples);
    require(
        bandwidthFactor > 0 && bandwidthFactor <= 100,
        "bandwidth_factor",
        "The bandwidth_factor (%s) must be above 0 and up to 100.",
        bandwidthFactor);
    require(
        minimumBandwidth > 0 && minimumBandwidth <= 1,
        "minimum_bandwidth",
        "The minimum_bandwidth (%s) must be above 0 and up to 1.",
        minimumBandwidth);
  }

  private static void share(String name, double value) {
    require(value >= 0 && value <= 1, name, "The %s (%s) must be in [0, 1].", name, value);
  }

  /** How many good and how many bad trials a model of so many columns needs. */
  int needed(int columns) {
    return points == 0 ? columns + 1 : points;
  }
}
