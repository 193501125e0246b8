package dev.cairn.samplers.multiobjective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code nsga2}. Deb et al. 2002, section V, keep 100 survivors and both indices at
 * 20 for 25,000 evaluations; with hundreds, a smaller population and larger moves do better.
 */
public record Nsga2Options(
    @Option("how many trials survive; also the number of first points") int population,
    @Option("the chance that a child has two parents") double crossover,
    @Option("the larger, the nearer to their parents are the numbers of children")
        double crossoverIndex,
    @Option("how many parameters a mutation changes on average; at least one") double mutations,
    @Option("the larger, the smaller the moves of a mutation") double mutationIndex) {

  public Nsga2Options() {
    this(20, 0.9, 5, 1, 5);
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
