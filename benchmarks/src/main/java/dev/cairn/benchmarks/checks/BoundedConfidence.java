package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;

/**
 * Opinions in [0, 1] of agents who each listen to those friends whose opinion differs by no more
 * than a confidence bound, and move a part of the way to their mean, all at once (Hegselmann and
 * Krause 2002; the part as in Deffuant et al. 2000).
 *
 * @param first the opinions at the beginning
 * @param friends of each agent
 * @param steps how often all move
 */
record BoundedConfidence(double[] first, int[][] friends, int steps) {
  static BoundedConfidence of(int agents, int friendsEach, int steps, Stream random) {
    double[] first = random.doubles(agents).toArray();
    int[][] friends = new int[agents][];
    for (int i = 0; i < agents; i++) {
      friends[i] = random.ints(friendsEach, 0, agents).toArray();
    }
    return new BoundedConfidence(first, friends, steps);
  }

  /** The opinions after each step. */
  double[][] opinions(double bound, double part) {
    double[][] opinions = new double[steps][];
    double[] now = first;
    for (int step = 0; step < steps; step++) {
      double[] next = now.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] += part * pull(now, i, bound);
      }
      opinions[step] = next;
      now = next;
    }
    return opinions;
  }

  private double pull(double[] now, int agent, double bound) {
    double sum = 0;
    int heard = 0;
    for (int friend : friends[agent]) {
      double gap = now[friend] - now[agent];
      sum += Math.abs(gap) <= bound ? gap : 0;
      heard += Math.abs(gap) <= bound ? 1 : 0;
    }
    return heard == 0 ? 0 : sum / heard;
  }

  /** The mean squared difference of opinions. */
  static double error(double[][] a, double[][] b) {
    double sum = 0;
    for (int step = 0; step < a.length; step++) {
      for (int i = 0; i < a[step].length; i++) {
        double gap = a[step][i] - b[step][i];
        sum += gap * gap / (a.length * a[step].length);
      }
    }
    return sum;
  }
}
