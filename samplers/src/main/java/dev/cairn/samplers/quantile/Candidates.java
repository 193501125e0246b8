package dev.cairn.samplers.quantile;

import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/**
 * Rows to choose from: random ones, and ones near a good trial.
 *
 * @param ordered by column, whether neighbouring numbers are alike
 * @param leaders the points of the best trials
 * @param nearby the share of rows near one of them
 */
record Candidates(SearchSpace space, boolean[] ordered, double[][] leaders, double nearby) {
  private static final int LEADERS = 5;
  private static final double LONGEST = 0.3;
  private static final double SHORTEST = 0.01;

  static Candidates of(SearchSpace space, LastValues values, double nearby) {
    Integer[] order = new Integer[values.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> values.losses()[i]));
    double[][] leaders = new double[Math.min(LEADERS, order.length)][];
    Arrays.setAll(leaders, i -> values.rows()[order[i]]);
    boolean[] ordered = new boolean[space.size()];
    space.columns().forEach(c -> ordered[c.index()] = c.domain().ordered());
    return new Candidates(space, ordered, leaders, nearby);
  }

  double[] draw(RandomGenerator random) {
    return random.nextDouble() < nearby ? near(random) : space.sample(random);
  }

  /** A good trial of which some columns were changed, numbers by steps of any order of length. */
  private double[] near(RandomGenerator random) {
    double[] unit = leaders[random.nextInt(leaders.length)].clone();
    double length = LONGEST * Math.pow(SHORTEST / LONGEST, random.nextDouble());
    int certain = random.nextInt(unit.length);
    double share = random.nextDouble();
    for (int j = 0; j < unit.length; j++) {
      if (Double.isNaN(unit[j])) {
        unit[j] = random.nextDouble();
      } else if (j == certain || random.nextDouble() < share) {
        double stepped = unit[j] + length * random.nextGaussian();
        unit[j] = ordered[j] ? Math.min(1, Math.max(0, stepped)) : random.nextDouble();
      }
    }
    return space.decode(unit);
  }
}
