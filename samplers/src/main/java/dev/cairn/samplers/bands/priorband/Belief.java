package dev.cairn.samplers.bands.priorband;

import dev.cairn.math.distribution.TruncatedNormal;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A belief about where good points are, column by column: normal where there is one, even where
 * there is none.
 */
record Belief(List<Part> parts) {
  /** About one column, in the unit coordinate. */
  interface Part {
    double draw(RandomGenerator random);

    double logDensity(double unit);
  }

  private static final Part EVEN =
      new Part() {
        @Override
        public double draw(RandomGenerator random) {
          return random.nextDouble();
        }

        @Override
        public double logDensity(double unit) {
          return 0;
        }
      };

  private record Bell(TruncatedNormal law) implements Part {
    @Override
    public double draw(RandomGenerator random) {
      return law.sample(random);
    }

    @Override
    public double logDensity(double unit) {
      return law.logPdf(unit);
    }
  }

  /** Half of the belief is in the category itself, the other half in all others. */
  private record Category(int level, int levels) implements Part {
    @Override
    public double draw(RandomGenerator random) {
      int other = levels == 1 ? 0 : (level + 1 + random.nextInt(levels - 1)) % levels;
      return (other + 0.5) / levels;
    }

    @Override
    public double logDensity(double unit) {
      boolean same = Math.min(levels - 1, (int) (unit * levels)) == level;
      return levels == 1 ? 0 : Math.log(same ? 0.5 * levels : 0.5 * levels / (levels - 1));
    }
  }

  /** What the user said. */
  static Belief said(SearchSpace space) {
    return of(
        space,
        column -> column.prior().map(prior -> bell(prior.mean(), prior.spread())).orElse(EVEN));
  }

  /** That good points are around this one; drawn from are other categories than its own. */
  static Belief around(SearchSpace space, double[] unit, double spread) {
    return of(
        space,
        column -> {
          double center = unit[column.index()];
          if (Double.isNaN(center)) {
            return EVEN;
          }
          int levels = (int) column.domain().levels();
          return column.domain().ordered()
              ? bell(center, spread)
              : new Category(Math.min(levels - 1, (int) (center * levels)), levels);
        });
  }

  private static Belief of(SearchSpace space, Function<Column, Part> part) {
    return new Belief(space.columns().stream().map(part).toList());
  }

  private static Part bell(double mean, double spread) {
    return new Bell(new TruncatedNormal(mean, spread, 0, 1));
  }

  double[] draw(RandomGenerator random) {
    return parts.stream().mapToDouble(part -> part.draw(random)).toArray();
  }

  /** The log density at a point, relative to an even one; inactive columns do not count. */
  double logDensity(double[] unit) {
    double log = 0;
    for (int j = 0; j < unit.length; j++) {
      log += Double.isNaN(unit[j]) ? 0 : parts.get(j).logDensity(unit[j]);
    }
    return log;
  }
}
