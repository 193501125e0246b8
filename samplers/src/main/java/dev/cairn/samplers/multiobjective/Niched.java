package dev.cairn.samplers.multiobjective;

import dev.cairn.random.Stream;
import dev.cairn.sampling.population.Individual;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The survivors of NSGA-III, one birth and one death at a time: of one individual more than there
 * is room for, one of the last front dies whose direction has the most company. A birth costs the
 * square of the population.
 */
record Niched(Nsga3Options options, int objectives, long seed)
    implements Fold<Trial, Niched.Population> {

  /**
   * @param ranks of the individuals
   * @param niches of the individuals
   * @param scale of the first front
   */
  record Population(List<Individual> individuals, int[] ranks, Niche[] niches, Scale scale) {
    private boolean feasible() {
      return individuals.stream().anyMatch(individual -> individual.tier() == 0);
    }
  }

  @Override
  public Population initial() {
    return new Population(List.of(), new int[0], new Niche[0], Scale.unknown());
  }

  @Override
  public Population add(Population state, Trial trial) {
    Optional<Individual> born = Individual.of(trial);
    if (born.isEmpty()) {
      return state;
    }
    double[][] directions = options.directions(objectives);
    int room = Math.max(options.population(), directions.length);
    List<Individual> all = new ArrayList<>(state.individuals);
    all.add(born.get());
    Population crowd = sorted(all, state.feasible() ? state.scale : Scale.unknown(), directions);
    if (all.size() <= room) {
      return crowd;
    }
    all.remove(new Niching(crowd, directions.length, Stream.of(seed, trial.number())).left());
    return sorted(all, crowd.feasible() ? crowd.scale : Scale.unknown(), directions);
  }

  private static Population sorted(
      List<Individual> individuals, Scale before, double[][] directions) {
    int[] ranks = Fronts.ranks(individuals);
    List<double[]> front = new ArrayList<>();
    for (int i : Fronts.members(ranks, 0)) {
      front.add(individuals.get(i).objectives());
    }
    Scale scale = Scale.of(front, before);
    Niche[] niches = new Niche[ranks.length];
    Arrays.setAll(niches, i -> Niche.of(scale.apply(individuals.get(i).objectives()), directions));
    return new Population(List.copyOf(individuals), ranks, niches, scale);
  }
}
