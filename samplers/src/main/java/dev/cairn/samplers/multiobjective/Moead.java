package dev.cairn.samplers.multiobjective;

import dev.cairn.random.Stream;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.sampling.population.FirstPoints;
import dev.cairn.sampling.population.Individual;
import dev.cairn.sampling.population.Variation;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * MOEA/D without generations: several objectives are decomposed into many single ones, one a
 * weighting, and the subproblems take turns. The suggestion for one is a child of solutions of its
 * neighbours, and the trial that ends may become the solution of those for which it is better, by
 * the weighted distance from the best value of each objective (Tchebycheff). Objectives are scaled
 * to the range of the solutions. Infeasible trials come after pruned ones, and those after complete
 * ones. Failed trials are never born. Costs the subproblems a trial. Deterministic.
 *
 * <p>Sources: Zhang and Li 2007; Li and Zhang 2009 (parents from afar, bounded replacement).
 */
final class Moead implements Sampler {
  private final MoeadOptions options;
  private final Mating mating;
  private final Subproblems subproblems;
  private final Decomposed fold;
  private final SearchSpace space;
  private final Variation variation;

  Moead(MoeadOptions options, StudySpec spec) {
    this.options = options;
    this.mating = options.mating();
    this.subproblems = options.subproblems(spec.goals().size());
    this.fold = new Decomposed(options, spec.goals().size());
    this.space = spec.space();
    this.variation = new Variation(space);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    int turn = turn(view.asked(), view.spec().seed());
    int[] order = subproblems.order()[turn];
    Decomposed.Solutions solutions = view.state(fold);
    boolean known = solutions.of().length > 0 && solutions.among(order).size() > 1;
    if (!known || view.asked() < options.population()) {
      return Optional.of(new FirstPoints(options.population()).next(view, random));
    }
    List<Individual> parents = parents(solutions, order, random);
    Individual first = parents.remove(random.nextInt(parents.size()));
    Individual second = parents.get(random.nextInt(parents.size()));
    double[] child = mating.child(first, second, variation, random);
    return Optional.of(new Suggestion(space.decode(child), reason(turn, first, second)));
  }

  /** The subproblem of a trial: each once, in random order, then each again. */
  private int turn(int trial, long seed) {
    int size = subproblems.size();
    RandomGenerator random = Stream.of(seed, trial / size);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order[trial % size];
  }

  /** At least two solutions: the neighbours', or sometimes, and where they are one, all. */
  private List<Individual> parents(
      Decomposed.Solutions solutions, int[] order, RandomGenerator random) {
    int[] near = Arrays.copyOf(order, options.neighbours(order.length));
    List<Individual> neighbours = solutions.among(near);
    boolean stay = random.nextDouble() < options.near() && neighbours.size() > 1;
    return stay ? neighbours : solutions.among(order);
  }

  private static String reason(int subproblem, Individual first, Individual second) {
    return String.format(
        "child of trials %d and %d for subproblem %d",
        first.trial().number(), second.trial().number(), subproblem);
  }
}
