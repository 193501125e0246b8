package dev.cairn.samplers.differential;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code differential-evolution}. */
public record DifferentialOptions(
    @Option("members of the population; 0: as many as columns, at least 10") int population,
    @Option("where a mutant starts") Mutation mutation,
    @Option("the factor F on differences") double scale,
    @Option("the probability CR that a column is the mutant's, not the target's")
        double crossover) {

  public DifferentialOptions() {
    this(0, Mutation.RAND, 0.5, 0.5);
  }

  public DifferentialOptions {
    require(
        population == 0 || population >= 4,
        "population",
        "The population (%s) must be at least 4, or 0 for the default.",
        population);
    require(scale > 0 && scale <= 2, "scale", "The scale (%s) must be above 0 and up to 2.", scale);
    require(
        crossover >= 0 && crossover <= 1,
        "crossover",
        "The crossover (%s) must be a probability, from 0 to 1.",
        crossover);
  }

  /** The members wanted for a space of so many columns. */
  int size(int columns) {
    return population > 0 ? population : Math.max(10, columns);
  }
}
