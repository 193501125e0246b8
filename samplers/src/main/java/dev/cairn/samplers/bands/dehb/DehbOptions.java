package dev.cairn.samplers.bands.dehb;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code dehb}. The defaults are those of Awad, Mallik and Hutter 2021. */
public record DehbOptions(
    @Option("the eta of the scheduler, by which sub-populations are sized") double eta,
    @Option("the factor F on differences") double scale,
    @Option("the probability CR that a column is the mutant's, not the target's")
        double crossover) {

  public DehbOptions() {
    this(3, 0.5, 0.5);
  }

  public DehbOptions {
    require(eta >= 1.5 && eta <= 100, "eta", "The eta is %s; expected 1.5 to 100, such as 3.", eta);
    require(scale > 0 && scale <= 2, "scale", "The scale (%s) must be above 0 and up to 2.", scale);
    require(
        crossover >= 0 && crossover <= 1,
        "crossover",
        "The crossover (%s) must be a probability, from 0 to 1.",
        crossover);
  }
}
