package dev.cairn.samplers.forest;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import java.util.random.RandomGenerator;

/**
 * The unit rows of a space's configurations, and steps from one to another.
 *
 * @param gating whether other columns depend on a column
 * @param categories by column, the number of unordered values; 0 where ordered
 */
record Points(SearchSpace space, boolean[] gating, int[] categories) {
  private static final int ALL_IN = 4; // every so many'th step moves all numbers
  private static final int TWO_IN = 3; // of the others every so many'th moves two columns
  private static final double LONGER = 1.5;
  private static final int LONGEST = 10;

  static Points of(SearchSpace space) {
    boolean[] gating = new boolean[space.size()];
    int[] categories = new int[space.size()];
    for (Column column : space.columns()) {
      column.gates().forEach(all -> all.forEach(gate -> gating[gate.column()] = true));
      Domain domain = column.domain();
      categories[column.index()] = domain.ordered() ? 0 : (int) domain.levels();
    }
    return new Points(space, gating, categories);
  }

  /** The point of the configuration that any point of the cube stands for. */
  double[] of(double[] unit) {
    return space.encode(space.decode(unit));
  }

  double[] random(RandomGenerator random) {
    return space.encode(space.sample(random));
  }

  /** A neighbour: few columns are changed, or all numbers a little; numbers by normal steps. */
  double[] neighbor(double[] from, double length, RandomGenerator random) {
    double[] to = from.clone();
    if (random.nextInt(ALL_IN) == 0) {
      stepAll(to, length / Math.sqrt(to.length), random);
      return space.relations().isEmpty() ? to : of(to);
    }
    boolean whole = !space.relations().isEmpty();
    for (int changes = random.nextInt(TWO_IN) == 0 ? 2 : 1; changes > 0; changes--) {
      int j = active(from, random);
      to[j] = moved(j, from[j], length, random);
      whole |= gating[j];
    }
    return whole ? of(filled(to, random)) : to;
  }

  private void stepAll(double[] unit, double length, RandomGenerator random) {
    for (int j = 0; j < unit.length; j++) {
      if (!Double.isNaN(unit[j]) && !gating[j] && categories[j] == 0) {
        unit[j] = stepped(space.columns().get(j).domain(), unit[j], length, random);
      }
    }
  }

  private static int active(double[] unit, RandomGenerator random) {
    while (true) {
      int j = random.nextInt(unit.length);
      if (!Double.isNaN(unit[j])) {
        return j;
      }
    }
  }

  private double moved(int j, double from, double length, RandomGenerator random) {
    Domain domain = space.columns().get(j).domain();
    return categories[j] > 0
        ? domain.encode(random.nextInt(categories[j]))
        : stepped(domain, from, length, random);
  }

  /** Another value of a domain: longer steps are tried until the value differs. */
  private static double stepped(Domain domain, double from, double length, RandomGenerator random) {
    double to = from;
    double reach = length;
    for (int tries = 0; to == from && tries < LONGEST && domain.levels() != 1; tries++) {
      double unit = bounded(from + reach * random.nextGaussian());
      to = domain.levels() == 0 ? unit : domain.encode(domain.decode(unit));
      reach *= LONGER;
    }
    return to;
  }

  /** Steps over a bound end on it: optima often lie there. */
  private static double bounded(double unit) {
    return Math.min(1, Math.max(0, unit));
  }

  /** Random coordinates where there are none, for columns that become active. */
  private static double[] filled(double[] unit, RandomGenerator random) {
    for (int j = 0; j < unit.length; j++) {
      unit[j] = Double.isNaN(unit[j]) ? random.nextDouble() : unit[j];
    }
    return unit;
  }
}
