package dev.cairn.gradient.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weight decays that are tried in short runs: four by orders of ten, then near the best (Smith
 * 2018, section 4.4).
 *
 * @param tried so far, in order
 */
record Probes(List<Probe> tried) {
  private static final List<Double> FIRST = List.of(1e-3, 1e-4, 1e-5, 0.0);
  private static final double LEAST = 1e-6; // in place of 0 where exponents are halved

  /** A weight decay and the loss that came of it. */
  record Probe(double decay, double loss) {}

  Probes {
    tried = List.copyOf(tried);
  }

  static int count(int bisections) {
    return FIRST.size() + bisections;
  }

  /**
   * The decay to try next: after the first four, ten times the best where that is the greatest,
   * else halfway in its exponent between the best and the better of those next to it.
   */
  double next() {
    if (tried.size() < FIRST.size()) {
      return FIRST.get(tried.size());
    }
    List<Probe> sorted = new ArrayList<>(tried);
    sorted.sort(Comparator.comparingDouble(Probe::decay));
    int best = sorted.indexOf(best());
    if (best == sorted.size() - 1) {
      return 10 * sorted.get(best).decay();
    }
    boolean above = best == 0 || sorted.get(best + 1).loss() < sorted.get(best - 1).loss();
    return Math.sqrt(
        Math.max(LEAST, sorted.get(best).decay())
            * Math.max(LEAST, sorted.get(above ? best + 1 : best - 1).decay()));
  }

  /** The one with the least loss; of equals the greatest decay. */
  Probe best() {
    return tried.stream()
        .min(
            Comparator.comparingDouble(Probe::loss)
                .thenComparing(Comparator.comparingDouble(Probe::decay).reversed()))
        .orElseThrow();
  }
}
