package dev.cairn.samplers.multiobjective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code moead}. Zhang and Li 2007, section V, have 100 subproblems with 20
 * neighbours, all of which a child may replace, for 25,000 evaluations, and indices of 20; with
 * hundreds, fewer subproblems with more neighbours and larger moves do better. The chance of
 * neighbours is that of Li and Zhang 2009.
 */
public record MoeadOptions(
    @Option("the most subproblems, one a weighting of the objectives; also the first points")
        int population,
    @Option("how many neighbours a subproblem has, as a share of all") double neighbours,
    @Option("the chance that parents are neighbours") double near,
    @Option("the most neighbours whose solution a trial replaces") int replaced,
    @Option("the chance that a child has two parents") double crossover,
    @Option("the larger, the nearer to their parents are the numbers of children")
        double crossoverIndex,
    @Option("how many parameters a mutation changes on average; at least one") double mutations,
    @Option("the larger, the smaller the moves of a mutation") double mutationIndex) {

  public MoeadOptions() {
    this(20, 0.6, 0.9, 20, 1, 5, 1, 5);
  }

  public MoeadOptions {
    require(
        population >= 4,
        "population",
        "The population is %s; expected 4 or more, such as 20.",
        population);
    require(
        neighbours > 0 && neighbours <= 1,
        "neighbours",
        "The neighbours are %s; expected a share in (0, 1].",
        neighbours);
    require(near >= 0 && near <= 1, "near", "The near is %s; expected a chance in [0, 1].", near);
    require(replaced >= 1, "replaced", "The replaced are %s; expected 1 or more.", replaced);
    new Mating(crossover, crossoverIndex, mutations, mutationIndex);
  }

  Mating mating() {
    return new Mating(crossover, crossoverIndex, mutations, mutationIndex);
  }

  Subproblems subproblems(int objectives) {
    return Subproblems.of(objectives, population);
  }

  /** How many of some subproblems are near one of them, itself included; at least two. */
  int neighbours(int subproblems) {
    return Math.min(subproblems, Math.max(2, (int) Math.ceil(neighbours * subproblems - 1e-9)));
  }
}
