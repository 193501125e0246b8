package dev.cairn.samplers.multiobjective;

import dev.cairn.random.Stream;
import dev.cairn.sampling.population.Individual;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

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
    all.remove(dying(crowd, directions.length, Stream.of(seed, trial.number())));
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

  /** The one of the last front that algorithm 4 of the paper does not take. */
  private static int dying(Population crowd, int directions, RandomGenerator random) {
    int last = Fronts.last(crowd.ranks);
    int[] front = Fronts.members(crowd.ranks, last);
    int[] company = new int[directions];
    for (int i = 0; i < crowd.niches.length; i++) {
      company[crowd.niches[i].direction()] += crowd.ranks[i] < last ? 1 : 0;
    }
    double[] order = random.doubles(directions).toArray();
    for (int left = front.length; left > 1; left--) {
      int taken = taken(front, left, crowd.niches, company, order, random);
      company[crowd.niches[front[taken]].direction()]++;
      front[taken] = front[left - 1];
    }
    return front[0];
  }

  /**
   * The place, among those left, of one whose direction has the least company: the nearest to it
   * where it has none, and else any.
   */
  private static int taken(
      int[] front,
      int left,
      Niche[] niches,
      int[] company,
      double[] order,
      RandomGenerator random) {
    int best = 0;
    double bestKey = Double.POSITIVE_INFINITY;
    for (int i = 0; i < left; i++) {
      Niche niche = niches[front[i]];
      int direction = niche.direction();
      int alone = company[niches[front[best]].direction()];
      boolean other =
          company[direction] < alone
              || company[direction] == alone
                  && order[direction] < order[niches[front[best]].direction()];
      double key = company[direction] == 0 ? niche.distance() : random.nextDouble();
      boolean same = direction == niches[front[best]].direction();
      if (i == 0 || other || same && key < bestKey) {
        best = i;
        bestKey = key;
      }
    }
    return best;
  }
}
