package dev.cairn.samplers.bands.dehb;

import dev.cairn.samplers.bands.Stand;
import dev.cairn.samplers.bands.Standings;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Differential evolution with one sub-population a fidelity. A trial that is to run to a fidelity
 * competes for a place in that fidelity's sub-population, by turns; it is a mutant, crossed with
 * the member that has the place. The mutant is made of three of the best of the next lower
 * fidelity, or, in the first rung of a bracket, of its own: a rung is the first where what came
 * before it was not of a lower fidelity. Numbers outside are drawn anew; values that own cells of
 * the cube are found by cell.
 *
 * <p>The first trials are random, until a population could be full. Failed trials never become
 * members, infeasible ones are beaten by feasible ones. Parallel trials differ by their draws.
 *
 * <p>Costs sorting a population. Deterministic. One objective.
 *
 * <p>Source: Awad, Mallik and Hutter 2021, section 4, and their code.
 */
final class Dehb implements Sampler {
  private static final int PARENTS = 3;

  private final DehbOptions options;
  private final SearchSpace space;
  private final Sizes sizes;

  Dehb(DehbOptions options, SearchSpace space, Sizes sizes) {
    this.options = options;
    this.space = space;
    this.sizes = sizes;
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    int size = sizes.at(view.until());
    Subpopulations all = Subpopulations.of(view, sizes);
    int level = Standings.level(view.until(), sizes.full());
    int begun = view.finished().size() + view.pending().size();
    if (begun == 0 && space.defaults().isPresent()) {
      return Optional.of(new Suggestion(space.defaults().get(), "the defaults"));
    }
    boolean first = begun < size || all.at(level).places().size() < PARENTS;
    return Optional.of(
        first && all.lowest(level)
            ? new Suggestion(space.sample(random), "a first member, at random")
            : bred(all, level, size, random));
  }

  private Suggestion bred(Subpopulations all, int level, int size, RandomGenerator random) {
    Genes genes = Genes.draw(space, random);
    List<Stand> members = all.at(level).places();
    int place = all.at(level).next(size);
    boolean taken = place < members.size();
    double[] target = taken ? genes.of(members.get(place).trial()) : anywhere(random);
    List<Stand> pool = new ArrayList<>(all.parents(level, size));
    if (pool.size() <= PARENTS) {
      pool.addAll(all.all());
    }
    if (taken) {
      pool.remove(members.get(place));
    }
    double[][] parents = parents(genes, pool, random);
    double[] child = target.clone();
    int certain = random.nextInt(child.length);
    for (int j = 0; j < child.length; j++) {
      if (j == certain || random.nextDouble() < options.crossover()) {
        double moved = parents[0][j] + options.scale() * (parents[1][j] - parents[2][j]);
        child[j] = moved >= 0 && moved <= 1 ? moved : random.nextDouble();
      }
    }
    String reason =
        "a rival for place %d of %d, by three of %d parents".formatted(place, size, pool.size());
    return new Suggestion(space.decode(child), reason);
  }

  /** Three different ones of the pool, random points where it has too few. */
  private double[][] parents(Genes genes, List<Stand> pool, RandomGenerator random) {
    List<Stand> left = new ArrayList<>(pool);
    double[][] parents = new double[PARENTS][];
    for (int i = 0; i < PARENTS; i++) {
      parents[i] =
          left.isEmpty()
              ? anywhere(random)
              : genes.of(left.remove(random.nextInt(left.size())).trial());
    }
    return parents;
  }

  private double[] anywhere(RandomGenerator random) {
    return random.doubles(space.size()).toArray();
  }
}
