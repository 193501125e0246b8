package dev.cairn.samplers.evolution;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code variable-length-ga}; the population, the rate of mutation and the
 * generations a length lasts are in the ranges of Xiao et al. 2020.
 */
public record VariableLengthOptions(
    @Option("the list that grows, by its name; empty: the first") String list,
    @Option("how many trials of a length survive") int population,
    @Option("how many of them are extended when the list grows") int elites,
    @Option("how many trials are drawn for the best to be a parent") int tournament,
    @Option("the chance that a parameter mutates; one does at least") double mutation,
    @Option("the standard deviation of a number's move, as a share of its range") double step,
    @Option("the most trials of one length before it grows, in populations") int generations,
    @Option("trials of one length without a better one before it grows") int patience) {

  public VariableLengthOptions() {
    this("", 12, 2, 3, 0.1, 0.15, 8, 10);
  }

  public VariableLengthOptions {
    require(
        population >= 2,
        "population",
        "The population is %s; expected 2 or more, such as 12.",
        population);
    require(
        elites >= 1 && elites <= population,
        "elites",
        "The elites are %s; expected 1 to the population (%s).",
        elites,
        population);
    require(tournament >= 1, "tournament", "The tournament is %s; expected 1 or more.", tournament);
    require(
        mutation >= 0 && mutation <= 1,
        "mutation",
        "The mutation is %s; expected a chance in [0, 1].",
        mutation);
    require(step > 0 && step <= 1, "step", "The step is %s; expected a number in (0, 1].", step);
    require(
        generations >= 1,
        "generations",
        "The generations are %s; expected 1 or more.",
        generations);
    require(patience >= 1, "patience", "The patience is %s; expected 1 or more.", patience);
  }
}
