package dev.cairn.samplers.evolution;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.sampling.population.FirstPoints;
import dev.cairn.sampling.population.Individual;
import dev.cairn.sampling.population.Step;
import dev.cairn.sampling.population.Variation;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Regularised (ageing) evolution: of a few trials drawn from those that ended last, the best is
 * copied with a mutation. As the oldest dies, and not the worst, what lasts must be good again and
 * again, which copes with noise.
 *
 * <p>Feasible trials are better than infeasible ones, complete ones better than pruned ones; failed
 * ones are never born. There are no generations, so workers never wait. Costs the columns and the
 * population. Deterministic.
 *
 * <p>Source: Real, Aggarwal, Huang and Le 2019, algorithm 1.
 */
final class RegularizedEvolution implements Sampler {
  private final RegularizedEvolutionOptions options;
  private final Living fold;
  private final SearchSpace space;
  private final Variation variation;
  private final Step step;

  RegularizedEvolution(RegularizedEvolutionOptions options, SearchSpace space) {
    this.options = options;
    this.fold = new Living(options.population());
    this.space = space;
    this.variation = new Variation(space);
    this.step = new GaussianStep(options.step());
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    List<Individual> living = view.state(fold);
    if (living.size() < options.population() && view.asked() < options.population()
        || living.isEmpty()) {
      return Optional.of(new FirstPoints(options.population()).next(view, random));
    }
    Individual parent = parent(living, random);
    double[] child = variation.complete(parent.unit(), random);
    variation.mutate(child, options.mutations(), step, random);
    String reason = "mutant of trial " + parent.trial().number();
    return Optional.of(new Suggestion(space.decode(child), reason));
  }

  private Individual parent(List<Individual> living, RandomGenerator random) {
    Individual best = living.get(random.nextInt(living.size()));
    for (int i = 1; i < options.sample(); i++) {
      Individual drawn = living.get(random.nextInt(living.size()));
      best = Individual.BEST_FIRST.compare(drawn, best) < 0 ? drawn : best;
    }
    return best;
  }
}
