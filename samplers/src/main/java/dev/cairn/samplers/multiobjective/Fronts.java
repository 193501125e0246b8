package dev.cairn.samplers.multiobjective;

import dev.cairn.math.pareto.Dominance;
import dev.cairn.sampling.population.Individual;
import java.util.Arrays;
import java.util.List;

/**
 * Individuals sorted by constrained domination: who stands better dominates, whatever the
 * objectives; among those of equal standing the objectives decide (Deb et al. 2002, section VI).
 */
final class Fronts {
  private Fronts() {}

  /** The rank of each individual: 0 for those that none dominates, and so on. */
  static int[] ranks(List<Individual> individuals) {
    Integer[] order = new Integer[individuals.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, (i, j) -> Individual.STANDING.compare(individuals.get(i), individuals.get(j)));
    int[] ranks = new int[order.length];
    int better = 0;
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && equal(individuals, order[from], order[to])) {
        to++;
      }
      better += rank(individuals, Arrays.copyOfRange(order, from, to), better, ranks);
    }
    return ranks;
  }

  private static boolean equal(List<Individual> individuals, int i, int j) {
    return Individual.STANDING.compare(individuals.get(i), individuals.get(j)) == 0;
  }

  /** Ranks individuals of one standing behind the better ones; answers the number of fronts. */
  private static int rank(List<Individual> individuals, Integer[] equal, int better, int[] ranks) {
    double[][] points = new double[equal.length][];
    Arrays.setAll(points, i -> individuals.get(equal[i]).objectives());
    int[] among = Dominance.ranks(points);
    int fronts = 0;
    for (int i = 0; i < equal.length; i++) {
      ranks[equal[i]] = better + among[i];
      fronts = Math.max(fronts, among[i] + 1);
    }
    return fronts;
  }

  /** The indices of the individuals of a rank, ascending. */
  static int[] members(int[] ranks, int rank) {
    int[] members = new int[ranks.length];
    int size = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] == rank) {
        members[size++] = i;
      }
    }
    return Arrays.copyOf(members, size);
  }

  static int last(int[] ranks) {
    int last = 0;
    for (int rank : ranks) {
      last = Math.max(last, rank);
    }
    return last;
  }
}
