package dev.cairn.samplers.differential;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Differential evolution without generations: trial {@code n} is made for place {@code n mod
 * population} from the members of the moment, and replaces the member there when it ends no worse.
 *
 * <p>A mutant is a member plus the scaled difference of two others; each column is the mutant's or
 * the target's (binomial crossover). Coordinates outside are moved to the bound. A category keeps
 * its value where the two others agree. Where a member's column is inactive it gives no difference.
 * Infeasible and failed trials are beaten by all feasible ones.
 *
 * <p>Costs time linear in columns and population. Deterministic.
 *
 * <p>Source: Storn and Price 1997.
 */
final class DifferentialEvolution implements Sampler {
  private final DifferentialOptions options;
  private final Population.Growth growth;

  DifferentialEvolution(DifferentialOptions options, int columns) {
    this.options = options;
    this.growth = new Population.Growth(options.size(columns));
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Population population = view.state(growth);
    int begun = view.finished().size() + view.pending().size();
    return Optional.of(
        begun < growth.size() || population.size() < 4
            ? startup(view, random)
            : bred(view, population, random));
  }

  private static Suggestion startup(StudyView view, RandomGenerator random) {
    SearchSpace space = view.spec().space();
    if (view.asked() > 0) {
      return new Suggestion(space.sample(random), "a first member, at random");
    }
    double[] middle = new double[space.size()];
    Arrays.fill(middle, 0.5);
    return new Suggestion(
        space.defaults().orElseGet(() -> space.decode(middle)), "the defaults or the centre");
  }

  private Suggestion bred(StudyView view, Population population, RandomGenerator random) {
    int place = population.target(view.asked());
    double[] target = population.unit(place);
    int[] others = others(population.size(), place, random);
    boolean rand = options.mutation() == Mutation.RAND;
    double[] base = rand ? population.unit(others[2]) : target;
    double[] goal = rand ? base : population.best();
    double[] plus = population.unit(others[0]);
    double[] minus = population.unit(others[1]);
    List<Column> columns = view.spec().space().columns();
    Mutant mutant = new Mutant(options, random);
    int kept = random.nextInt(columns.size());
    double[] child = new double[columns.size()];
    for (int j = 0; j < child.length; j++) {
      boolean crossed = j == kept || random.nextDouble() < options.crossover();
      child[j] =
          crossed || Double.isNaN(target[j])
              ? mutant.coordinate(columns.get(j), base[j], goal[j], plus[j], minus[j])
              : target[j];
    }
    return new Suggestion(view.spec().space().decode(child), reason(population, place, others));
  }

  private String reason(Population population, int place, int[] others) {
    return "a rival for place %d of %d, by the difference of %d and %d"
        .formatted(place, population.size(), others[0], others[1]);
  }

  /** Three different places that are not the target's. */
  private static int[] others(int size, int target, RandomGenerator random) {
    int[] others = new int[3];
    for (int i = 0; i < 3; i++) {
      int drawn = random.nextInt(size);
      while (drawn == target || (i > 0 && drawn == others[0]) || (i > 1 && drawn == others[1])) {
        drawn = random.nextInt(size);
      }
      others[i] = drawn;
    }
    return others;
  }
}
