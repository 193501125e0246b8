package dev.cairn.samplers.bands.bohb;

import dev.cairn.math.distribution.KernelDensity;
import dev.cairn.samplers.bands.Stand;
import dev.cairn.samplers.bands.Standings;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The trials of one fidelity in two: the density of the good ones and that of the bad ones.
 *
 * @param at the fidelity of the best of them
 */
record Sides(KernelDensity good, KernelDensity bad, double at, int trials) {
  private static final int KERNELS = 1000;

  /** Of the largest fidelity that has enough trials. */
  static Optional<Sides> of(
      Standings standings, SearchSpace space, BohbOptions options, RandomGenerator random) {
    int needed = options.needed(space.size());
    return standings
        .highest(2 * needed)
        .map(level -> split(standings.sorted(level), needed, space, options, random));
  }

  private static Sides split(
      List<Stand> sorted,
      int needed,
      SearchSpace space,
      BohbOptions options,
      RandomGenerator random) {
    int size = sorted.size();
    int count = Math.max(needed, (int) (options.good() * size));
    int better = Math.min(count, size - needed);
    return new Sides(
        density(sorted.subList(0, better), space, options, random),
        density(sorted.subList(better, size), space, options, random),
        sorted.get(0).at(),
        size);
  }

  private static KernelDensity density(
      List<Stand> stands, SearchSpace space, BohbOptions options, RandomGenerator random) {
    int kept = Math.min(KERNELS, stands.size());
    double[][] points = new double[kept][];
    for (int i = 0; i < kept; i++) {
      points[i] = stands.get((int) ((long) i * stands.size() / kept)).trial().unit();
    }
    int[] categories =
        space.columns().stream()
            .mapToInt(c -> c.domain().ordered() ? 0 : (int) c.domain().levels())
            .toArray();
    return new KernelDensity(Imputation.of(points, random), categories, options.minimumBandwidth());
  }

  /** log l/g at a point. */
  double ratio(double[] point) {
    return good.logDensity(point) - bad.logDensity(point);
  }
}
