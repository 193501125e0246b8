package dev.cairn.samplers.multiobjective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code nsga2}; all but the population as published (Deb et al. 2002, section V: a
 * population of 100 for 25,000 evaluations).
 */
public record Nsga2Options(
    @Option("how many trials survive; also the number of first points") int population,
    @Option("the chance that a child has two parents") double crossover,
    @Option("the larger, the nearer to their parents are the numbers of children")
        double crossoverIndex,
    @Option("how many parameters a mutation changes on average; at least one") double mutations,
    @Option("the larger, the smaller the moves of a mutation") double mutationIndex) {

  public Nsga2Options() {
    this(20, 0.9, 20, 1, 20);
  }

  public Nsga2Options {
    require(
        population >= 4,
        "population",
        "The population is %s; expected 4 or more, such as 20.",
        population);
    new Mating(crossover, crossoverIndex, mutations, mutationIndex);
  }

  Mating mating() {
    return new Mating(crossover, crossoverIndex, mutations, mutationIndex);
  }
}
