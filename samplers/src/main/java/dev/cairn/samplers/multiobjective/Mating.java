package dev.cairn.samplers.multiobjective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.variation.PolynomialMutation;
import dev.cairn.math.variation.SimulatedBinaryCrossover;
import dev.cairn.sampling.population.Individual;
import dev.cairn.sampling.population.Variation;
import java.util.random.RandomGenerator;

/**
 * How two individuals have a child: crossover, simulated binary for numbers and uniform for
 * everything else, then polynomial mutation.
 *
 * @param crossover the chance of crossover
 * @param crossoverIndex the larger, the nearer to their parents are the numbers of children
 * @param mutations how many parameters a mutation changes on average
 * @param mutationIndex the larger, the smaller the moves
 */
record Mating(double crossover, double crossoverIndex, double mutations, double mutationIndex) {
  Mating {
    require(
        crossover >= 0 && crossover <= 1,
        "crossover",
        "The crossover is %s; expected a chance in [0, 1].",
        crossover);
    positive("crossover_index", crossoverIndex);
    positive("mutations", mutations);
    positive("mutation_index", mutationIndex);
  }

  private static void positive(String name, double value) {
    require(
        value > 0 && value <= 1000,
        name,
        "The option %s is %s; expected a number above 0 and up to 1000.",
        name,
        value);
  }

  /** A point of the whole unit cube, for the space to decode. */
  double[] child(Individual first, Individual second, Variation variation, RandomGenerator random) {
    double[] child =
        random.nextDouble() < crossover
            ? variation.cross(first.unit(), second.unit(), this::blend, random)
            : variation.complete(first.unit(), random);
    variation.mutate(child, mutations, this::move, random);
    return child;
  }

  private double blend(double first, double second, RandomGenerator random) {
    return SimulatedBinaryCrossover.cross(first, second, crossoverIndex, random);
  }

  private double move(double unit, RandomGenerator random) {
    return PolynomialMutation.mutate(unit, mutationIndex, random);
  }
}
