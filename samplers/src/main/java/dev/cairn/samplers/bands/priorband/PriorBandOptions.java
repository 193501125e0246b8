package dev.cairn.samplers.bands.priorband;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code priorband}. The defaults are those of Mallik et al. 2023, appendix D, and
 * of NePS, the authors' code.
 */
public record PriorBandOptions(
    @Option("the eta of the scheduler, by which fidelities grow") double eta,
    @Option("the chance that a column of the best trial is changed") double mutation,
    @Option("the deviation of that change, as a share of the range") double spread) {

  public PriorBandOptions() {
    this(3, 0.5, 0.25);
  }

  public PriorBandOptions {
    require(eta >= 1.5 && eta <= 100, "eta", "The eta is %s; expected 1.5 to 100, such as 3.", eta);
    require(
        mutation > 0 && mutation <= 1,
        "mutation",
        "The mutation (%s) must be above 0 and up to 1.",
        mutation);
    require(
        spread > 0 && spread <= 1,
        "spread",
        "The spread (%s) must be above 0 and up to 1.",
        spread);
  }
}
