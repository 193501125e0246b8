package dev.cairn.samplers.evolution;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/**
 * The options of {@code regularized-evolution}. Real et al. 2019 keep 100 models and draw 25 of
 * them, for 20,000 evaluations; with hundreds, half of 20 does better on the development problems.
 */
public record RegularizedEvolutionOptions(
    @Option("how many trials live at once; the oldest dies when a younger one ends") int population,
    @Option("how many of them are drawn, with replacement, for the best to be the parent")
        int sample,
    @Option("how many parameters a mutation changes on average; at least one") double mutations,
    @Option("the standard deviation of a number's move, as a share of its range") double step) {

  public RegularizedEvolutionOptions() {
    this(20, 10, 1, 0.15);
  }

  public RegularizedEvolutionOptions {
    require(
        population >= 2,
        "population",
        "The population is %s; expected 2 or more, such as 20.",
        population);
    require(
        sample >= 1 && sample <= population,
        "sample",
        "The sample is %s; expected 1 to the population (%s).",
        sample,
        population);
    require(
        mutations > 0 && mutations <= 1000,
        "mutations",
        "The mutations are %s; expected a number above 0 and up to 1000.",
        mutations);
    require(step > 0 && step <= 1, "step", "The step is %s; expected a number in (0, 1].", step);
  }
}
