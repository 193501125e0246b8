package dev.cairn.samplers.tpe;

import dev.cairn.math.distribution.TruncatedNormal;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.Prior;

/**
 * A column as the estimator sees it: continuous, or of so few values that each has a mass of its
 * own. The latter are known by their place, the level.
 *
 * @param levels the number of values, 0 when treated as continuous
 * @param ordered whether neighbouring levels are alike
 * @param cell half the mean width of a value's cell in the unit coordinate, 0 when continuous
 * @param edges the ends of the levels' cells in the unit coordinate
 * @param prior the belief about the optimum in the unit coordinate, no wider than 1
 */
record Axis(int levels, boolean ordered, double cell, double[] edges, Prior prior) {
  /** With more ordered values than this, the density at a value stands for the mass of its cell. */
  private static final int MOST_LEVELS = 16;

  private static final Prior VAGUE = new Prior(0.5, 1);
  private static final double[] NONE = {};

  static Axis of(Column column) {
    Domain domain = column.domain();
    Prior prior = column.prior().map(Axis::narrowed).orElse(VAGUE);
    boolean key = column.parameter().width() > 1 && domain.ordered(); // only its order counts
    double cell = domain.levels() == 0 || key ? 0 : 0.5 / domain.levels();
    if (cell == 0 || (domain.ordered() && domain.levels() > MOST_LEVELS)) {
      return new Axis(0, true, cell, NONE, prior);
    }
    return new Axis((int) domain.levels(), domain.ordered(), cell, edges(domain), prior);
  }

  private static Prior narrowed(Prior prior) {
    return new Prior(Math.min(1, Math.max(0, prior.mean())), Math.min(1, prior.spread()));
  }

  private static double[] edges(Domain domain) {
    int levels = (int) domain.levels();
    double step = (domain.high() - domain.low()) / Math.max(1, levels - 1);
    double[] edges = new double[levels + 1];
    for (int i = 1; i < levels; i++) {
      edges[i] = edge(domain, domain.low() + (i - 0.5) * step);
    }
    edges[levels] = 1;
    return edges;
  }

  /** The unit coordinate above which values above the boundary are decoded, by bisection. */
  private static double edge(Domain domain, double boundary) {
    double low = 0;
    double high = 1;
    for (int halvings = 0; halvings < 50; halvings++) {
      double middle = (low + high) / 2;
      if (domain.decode(middle) < boundary) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  boolean discrete() {
    return levels > 0;
  }

  /** The level of a unit coordinate. */
  int level(double unit) {
    int level = 0;
    while (level < levels - 1 && unit >= edges[level + 1]) {
      level++;
    }
    return level;
  }

  /** The middle of a level's cell. */
  double unit(int level) {
    return 0.5 * (edges[level] + edges[level + 1]);
  }

  /** The log masses that a normal truncated to the unit interval gives the levels. */
  double[] logMasses(double mean, double deviation) {
    double total = TruncatedNormal.logMass(-mean / deviation, (1 - mean) / deviation);
    double[] masses = new double[levels];
    for (int i = 0; i < levels; i++) {
      double from = (edges[i] - mean) / deviation;
      double to = (edges[i + 1] - mean) / deviation;
      masses[i] = TruncatedNormal.logMass(from, to) - total;
    }
    return masses;
  }
}
