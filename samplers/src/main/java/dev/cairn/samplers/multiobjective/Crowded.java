package dev.cairn.samplers.multiobjective;

import dev.cairn.math.pareto.CrowdingDistance;
import dev.cairn.sampling.population.Individual;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The survivors of NSGA-II, one birth and one death at a time: of one individual more than there is
 * room for, the most crowded of the last front dies. A birth costs the square of the population.
 */
record Crowded(int room) implements Fold<Trial, List<Crowded.Survivor>> {
  /** An individual and how it stands among the others. */
  record Survivor(Individual individual, int rank, double crowding) {
    /** The crowded-comparison operator (Deb et al. 2002, section III-B). */
    static final Comparator<Survivor> BEST_FIRST =
        Comparator.comparingInt(Survivor::rank)
            .thenComparing(Comparator.comparingDouble(Survivor::crowding).reversed());
  }

  @Override
  public List<Survivor> initial() {
    return List.of();
  }

  @Override
  public List<Survivor> add(List<Survivor> state, Trial trial) {
    Optional<Individual> born = Individual.of(trial);
    if (born.isEmpty()) {
      return state;
    }
    List<Individual> all = new ArrayList<>(state.size() + 1);
    state.forEach(survivor -> all.add(survivor.individual()));
    all.add(born.get());
    List<Survivor> next = sorted(all);
    return next.size() > room ? sorted(without(all, next)) : next;
  }

  /** Everyone but the last in order, the youngest of equals. */
  private static List<Individual> without(List<Individual> all, List<Survivor> survivors) {
    int last = 0;
    for (int i = 1; i < all.size(); i++) {
      if (Survivor.BEST_FIRST.compare(survivors.get(i), survivors.get(last)) >= 0) {
        last = i;
      }
    }
    all.remove(last);
    return all;
  }

  private static List<Survivor> sorted(List<Individual> individuals) {
    int[] ranks = Fronts.ranks(individuals);
    Survivor[] sorted = new Survivor[ranks.length];
    for (int rank = 0; rank <= Fronts.last(ranks); rank++) {
      int[] front = Fronts.members(ranks, rank);
      double[][] points = new double[front.length][];
      Arrays.setAll(points, i -> individuals.get(front[i]).objectives());
      double[] crowding = CrowdingDistance.of(points);
      for (int i = 0; i < front.length; i++) {
        sorted[front[i]] = new Survivor(individuals.get(front[i]), rank, crowding[i]);
      }
    }
    return List.of(sorted);
  }
}
