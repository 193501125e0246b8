package dev.cairn.samplers.gp.carbs;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.Scale;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The law of the local search: a normal step of the same length in every numeric column, measured
 * in the column's own unit, and other categories with a probability of that length.
 *
 * @param units the length of a column's unit in the unit cube: a decade on log and logit scales,
 *     else the range
 */
record Locality(SearchSpace space, double radius, double[] units) {
  private static final int ATTEMPTS = 16;
  private static final double DECADE = StrictMath.log(10);

  static Locality of(SearchSpace space, double radius) {
    double[] units = space.columns().stream().mapToDouble(Locality::unit).toArray();
    return new Locality(space, radius, units);
  }

  private static double unit(Column column) {
    if (column.domain() instanceof Domain.Interval interval) {
      return unit(interval.scale(), interval.span());
    }
    return column.domain() instanceof Domain.Lattice lattice
        ? unit(lattice.scale(), lattice.span())
        : 1;
  }

  private static double unit(Scale scale, double span) {
    return scale == Scale.LINEAR || span == 0 ? 1 : DECADE / span;
  }

  /** A unit row near another; steps that leave the cube are drawn again. */
  double[] near(double[] centre, RandomGenerator random) {
    double[] full = new double[centre.length];
    for (Column column : space.columns()) {
      int i = column.index();
      double from = Double.isNaN(centre[i]) ? 0.5 : centre[i];
      full[i] = column.domain().ordered() ? step(from, units[i], random) : other(from, random);
    }
    return space.encode(space.decode(full));
  }

  private double step(double from, double unit, RandomGenerator random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      double to = from + radius * unit * random.nextGaussian();
      if (to >= 0 && to <= 1) {
        return to;
      }
    }
    return from;
  }

  private double other(double from, RandomGenerator random) {
    return random.nextDouble() < radius ? random.nextDouble() : from;
  }

  /** The log density of a point around the nearest of some centres, up to a constant. */
  double logDensity(double[] unit, List<double[]> centres) {
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] centre : centres) {
      nearest = Math.min(nearest, squares(unit, centre));
    }
    return -0.5 * nearest / (radius * radius);
  }

  private double squares(double[] a, double[] b) {
    double sum = 0;
    for (Column column : space.columns()) {
      int i = column.index();
      if (column.domain().ordered()) {
        double gap = (centred(a[i]) - centred(b[i])) / units[i];
        sum += gap * gap;
      } else {
        sum += Double.compare(a[i], b[i]) == 0 ? 0 : 2 * radius * radius;
      }
    }
    return sum;
  }

  private static double centred(double coordinate) {
    return Double.isNaN(coordinate) ? 0.5 : coordinate;
  }

  /** The defaults, or the means of the priors, or the middle. */
  double[] centre() {
    return space
        .defaults()
        .map(space::encode)
        .orElseGet(
            () -> {
              double[] full = new double[space.size()];
              Arrays.setAll(
                  full, i -> space.columns().get(i).prior().map(prior -> prior.mean()).orElse(0.5));
              return full;
            });
  }
}
