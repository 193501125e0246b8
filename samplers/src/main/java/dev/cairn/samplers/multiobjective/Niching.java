package dev.cairn.samplers.multiobjective;

import java.util.random.RandomGenerator;

/**
 * Fills the last places of a population from its last front: again and again one whose direction
 * has the least company; the nearest to that direction where it has none, and else any (Deb and
 * Jain 2014, algorithm 4).
 */
final class Niching {
  private final Niche[] niches;
  private final int[] front;
  private final int[] company; // of each direction, among those that have a place
  private final double[] order; // of directions with equal company
  private final double[] lots; // of individuals

  Niching(Niched.Population crowd, int directions, RandomGenerator random) {
    int[] ranks = crowd.ranks();
    int last = Fronts.last(ranks);
    niches = crowd.niches();
    front = Fronts.members(ranks, last);
    company = new int[directions];
    for (int i = 0; i < ranks.length; i++) {
      company[niches[i].direction()] += ranks[i] < last ? 1 : 0;
    }
    order = random.doubles(directions).toArray();
    lots = random.doubles(ranks.length).toArray();
  }

  /** The index of the one for whom no place is left. */
  int left() {
    for (int left = front.length; left > 1; left--) {
      int next = 0;
      for (int i = 1; i < left; i++) {
        next = comesBefore(front[i], front[next]) ? i : next;
      }
      company[niches[front[next]].direction()]++;
      front[next] = front[left - 1];
    }
    return front[0];
  }

  private boolean comesBefore(int one, int other) {
    int mine = niches[one].direction();
    int theirs = niches[other].direction();
    if (mine == theirs) {
      return company[mine] == 0
          ? niches[one].distance() < niches[other].distance()
          : lots[one] < lots[other];
    }
    return company[mine] < company[theirs]
        || (company[mine] == company[theirs] && order[mine] < order[theirs]);
  }
}
