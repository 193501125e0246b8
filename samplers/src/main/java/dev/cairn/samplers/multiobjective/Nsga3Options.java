package dev.cairn.samplers.multiobjective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.pareto.ReferencePoints;
import dev.cairn.value.Option;

/**
 * The options of {@code nsga3}. Deb and Jain 2014, table II, have indices of 30 and 20 and no
 * parent that does not cross, for tens of thousands of evaluations; with hundreds, larger moves do
 * better.
 */
public record Nsga3Options(
    @Option("how many trials survive; raised to the number of reference points") int population,
    @Option("divisions of the reference points' lattice; 0: as the population allows")
        int divisions,
    @Option("divisions of a second, inner lattice; 0: none") int innerDivisions,
    @Option("the chance that a child has two parents") double crossover,
    @Option("the larger, the nearer to their parents are the numbers of children")
        double crossoverIndex,
    @Option("how many parameters a mutation changes on average; at least one") double mutations,
    @Option("the larger, the smaller the moves of a mutation") double mutationIndex) {
  private static final int MOST = 10_000;

  public Nsga3Options() {
    this(20, 0, 0, 1, 5, 1, 5);
  }

  public Nsga3Options {
    require(
        population >= 4,
        "population",
        "The population is %s; expected 4 or more, such as 20.",
        population);
    require(divisions >= 0, "divisions", "The divisions are %s; expected 0 or more.", divisions);
    require(
        innerDivisions >= 0 && (innerDivisions == 0 || divisions > 0),
        "inner_divisions",
        "The inner_divisions are %s and the divisions %s; expected 0, or more with divisions too.",
        innerDivisions,
        divisions);
    new Mating(crossover, crossoverIndex, mutations, mutationIndex);
  }

  Mating mating() {
    return new Mating(crossover, crossoverIndex, mutations, mutationIndex);
  }

  double[][] directions(int objectives) {
    if (divisions == 0) {
      return ReferencePoints.fitting(objectives, population);
    }
    require(
        ReferencePoints.count(objectives, divisions) <= MOST,
        "divisions",
        "The divisions (%s) give more than %s reference points for %s objectives; expected fewer.",
        divisions,
        MOST,
        objectives);
    return innerDivisions == 0
        ? ReferencePoints.lattice(objectives, divisions)
        : ReferencePoints.layers(objectives, divisions, innerDivisions);
  }
}
