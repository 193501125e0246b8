package dev.cairn.samplers.evolution;

import dev.cairn.random.Stream;
import dev.cairn.sampling.population.Step;
import dev.cairn.sampling.population.Variation;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The genetic algorithm that {@code variable-length-ga} is held against: the same operators and
 * population, but every genome has all elements from the start and the length is a gene.
 */
record FixedLengthGa(SearchSpace space, VariableLengthOptions options) {
  private static final int GENES = 17; // that matter at the right length, its own included

  private record Genome(double[] point, double loss) {}

  /** How many evaluations it takes to the target, or the most. */
  int evaluations(ToDoubleFunction<Configuration> objective, double target, int most, long seed) {
    RandomGenerator random = Stream.of(seed, 13);
    List<Genome> members = new ArrayList<>();
    for (int n = 1; n <= most; n++) {
      double[] point =
          n <= options.population()
              ? random.doubles(space.size()).toArray()
              : child(members, random);
      double loss = objective.applyAsDouble(space.configuration(space.decode(point)));
      if (loss <= target) {
        return n;
      }
      members.add(new Genome(point, loss));
      members.sort(Comparator.comparingDouble(Genome::loss));
      if (members.size() > options.population()) {
        members.remove(options.population());
      }
    }
    return most;
  }

  private double[] child(List<Genome> members, RandomGenerator random) {
    Blocks blocks = Blocks.of(space, "");
    Variation variation = new Variation(space);
    Step step = new GaussianStep(options.step());
    double[] first = parent(members, random);
    double[] second = parent(members, random);
    int cut = 1 + random.nextInt(blocks.longest() - 1);
    double[] child =
        variation.splice(
            first,
            second,
            column ->
                blocks.element(column) < 0 ? random.nextBoolean() : blocks.element(column) < cut,
            random);
    variation.mutate(child, options.mutation() * GENES, step, random);
    return child;
  }

  private double[] parent(List<Genome> members, RandomGenerator random) {
    int best = members.size() - 1;
    for (int i = 0; i < options.tournament(); i++) {
      best = Math.min(best, random.nextInt(members.size()));
    }
    return members.get(best).point();
  }
}
