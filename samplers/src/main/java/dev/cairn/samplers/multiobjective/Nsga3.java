package dev.cairn.samplers.multiobjective;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.sampling.population.FirstPoints;
import dev.cairn.sampling.population.Individual;
import dev.cairn.sampling.population.Variation;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * NSGA-III without generations: as NSGA-II, but a front is kept even by evenly spread directions in
 * place of crowding, which serves more than two objectives. Two individuals of one direction
 * compete to be a parent, by front and then by how near they are to it; of others either is.
 * Infeasible trials come after pruned ones, and those after complete ones. Failed trials are never
 * born. Costs the square of the population a trial. Deterministic.
 *
 * <p>Sources: Deb and Jain 2014; Jain and Deb 2014 (constraints); Seada and Deb 2016 (competition
 * of parents).
 */
final class Nsga3 implements Sampler {
  private final Mating mating;
  private final Niched fold;
  private final int startup;
  private final SearchSpace space;
  private final Variation variation;

  Nsga3(Nsga3Options options, StudySpec spec) {
    this.mating = options.mating();
    this.fold = new Niched(options, spec.goals().size(), spec.seed());
    this.startup = options.population();
    this.space = spec.space();
    this.variation = new Variation(space);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Niched.Population population = view.state(fold);
    int size = population.individuals().size();
    if (size < startup && view.asked() < startup || size < 2) {
      return Optional.of(new FirstPoints(startup).next(view, random));
    }
    int mother = parent(population, random);
    int father = parent(population, random);
    Individual first = population.individuals().get(mother);
    Individual second = population.individuals().get(father);
    double[] child = mating.child(first, second, variation, random);
    return Optional.of(new Suggestion(space.decode(child), reason(first, second)));
  }

  private static int parent(Niched.Population population, RandomGenerator random) {
    int one = random.nextInt(population.niches().length);
    int other = random.nextInt(population.niches().length);
    Niche mine = population.niches()[one];
    Niche theirs = population.niches()[other];
    if (mine.direction() != theirs.direction()) {
      return one;
    }
    int gap = population.ranks()[one] - population.ranks()[other];
    return gap < 0 || gap == 0 && mine.distance() <= theirs.distance() ? one : other;
  }

  private static String reason(Individual first, Individual second) {
    return "child of trials " + first.trial().number() + " and " + second.trial().number();
  }
}
