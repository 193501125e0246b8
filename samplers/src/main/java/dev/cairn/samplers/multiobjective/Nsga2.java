package dev.cairn.samplers.multiobjective;

import dev.cairn.samplers.multiobjective.Crowded.Survivor;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.sampling.population.FirstPoints;
import dev.cairn.sampling.population.Variation;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * NSGA-II without generations: each suggestion is a child of two survivors, each the better of two
 * drawn, by front and then by how much room it has there; each trial that ends may take the place
 * of the worst survivor. Infeasible trials come after pruned ones, and those after complete ones.
 * Failed trials are never born. Costs the square of the population a trial. Deterministic.
 *
 * <p>Sources: Deb, Pratap, Agarwal and Meyarivan 2002; without generations as in Nebro and Durillo
 * 2009.
 */
final class Nsga2 implements Sampler {
  private final Nsga2Options options;
  private final Mating mating;
  private final Crowded fold;
  private final SearchSpace space;
  private final Variation variation;

  Nsga2(Nsga2Options options, SearchSpace space) {
    this.options = options;
    this.mating = options.mating();
    this.fold = new Crowded(options.population());
    this.space = space;
    this.variation = new Variation(space);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    List<Survivor> survivors = view.state(fold);
    boolean first = survivors.size() < options.population() && view.asked() < options.population();
    if (first || survivors.size() < 2) {
      return Optional.of(new FirstPoints(options.population()).next(view, random));
    }
    Survivor mother = tournament(survivors, random);
    Survivor father = tournament(survivors, random);
    double[] child = mating.child(mother.individual(), father.individual(), variation, random);
    return Optional.of(new Suggestion(space.decode(child), reason(mother, father)));
  }

  private static Survivor tournament(List<Survivor> survivors, RandomGenerator random) {
    Survivor one = survivors.get(random.nextInt(survivors.size()));
    Survivor other = survivors.get(random.nextInt(survivors.size()));
    return Survivor.BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  private static String reason(Survivor mother, Survivor father) {
    return String.format(
        "child of trials %d and %d, of fronts %d and %d",
        mother.individual().trial().number(),
        father.individual().trial().number(),
        mother.rank() + 1,
        father.rank() + 1);
  }
}
